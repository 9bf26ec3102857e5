import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { mayRevise } from "#domain/document/lifecycle.ts";
import { notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { allow } from "../allow.ts";
import { refuseOpened } from "../bid/refuse-opened.ts";
import { tellBidders } from "../bid/tell-bidders.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { endRecipients } from "./end-recipients.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofDocument } from "./row.ts";

/**
 * Rule D5: what was sent becomes the draft of the next version, and answers and signatures of the version before no
 * longer count. Throws `accepted`, `withdrawn`, `already_draft`, `opened`.
 */
export const reviseDocument = defineCommand({
  name: "document/revise",
  summary: "Change a document that was sent: its content becomes the draft of the next version.",
  who: manager,
  input: z.object({ documentId: id, expectedVersion }),
  async run(context, { documentId, expectedVersion: seen }) {
    const { db, viewer, now } = context;
    const { row, sent, recipients, around } = await reachDocument(db, viewer, documentId);
    looksCurrent(row, seen, "document");
    allow(mayRevise(row));
    await refuseOpened(db, row);
    if (!sent) throw notFound("document");
    const { attached, until, ...content } = sent.content;
    const isPast = until !== null && until < dayKey(now, around.timeZone);
    const signedBy = recipients.filter(({ state }) => state === "accepted").map(({ name }) => name);
    return {
      writes: [
        ...endRecipients(context, recipients),
        db
          .update(document)
          .set({
            state: "draft",
            draft: { ...content, until: isPast ? null : until },
            reason: null,
            stateAt: now,
            version: row.version + 1,
          })
          .where(ofDocument(row)),
      ],
      log: [
        documentRow(
          row,
          "revised",
          sharedWith(row, recipients),
          { n: sent.n, voided: signedBy },
          { n: sent.n },
        ),
        ...tellBidders(row, recipients, "bid.request_changing", { n: sent.n }),
      ],
      result: { documentId, number: row.number, n: sent.n + 1 },
    };
  },
});
