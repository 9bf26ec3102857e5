import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { document } from "#db/schema/index.ts";
import { anySystem } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { documentUnsentMail } from "../mail/document-unsent-mail.ts";
import { documentRow } from "./log-row.ts";
import { ofDocument } from "./row.ts";

/** A draft that was to be sent by itself and could not be: it stays a draft, and who runs the job is told why. */
export const keepBackDocument = defineCommand({
  name: "document/keep-back",
  summary: "Keep back a draft that was to be sent by itself and cannot be.",
  who: anySystem,
  input: z.object({ documentId: id, reason }),
  async run({ db, viewer, appUrl }, { documentId, reason: why }) {
    const { row, around } = await reachDocument(db, viewer, documentId);
    const result = { documentId };
    if (row.sendAt === null) return { writes: [], log: [], result };
    const staff = managerOf(around);
    return {
      writes: [
        db
          .update(document)
          .set({ sendAt: null, version: row.version + 1 })
          .where(ofDocument(row)),
      ],
      log: [documentRow(row, "kept_back", [], { reason: why })],
      mail: staff.map(({ email }) =>
        documentUnsentMail({
          to: email,
          organisation: around.organisation,
          number: row.number,
          title: row.title,
          reason: why,
          url: `${appUrl}/documents/${row.id}`,
        }),
      ),
      result,
    };
  },
});
