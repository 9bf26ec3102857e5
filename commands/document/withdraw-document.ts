import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { mayWithdraw } from "#domain/document/lifecycle.ts";
import { allow } from "../allow.ts";
import { tellBidders } from "../bid/tell-bidders.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, reason } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { endRecipients } from "./end-recipients.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofDocument } from "./row.ts";

/** Ends a document with a reason that its recipients read; links to it go on saying so. Throws `accepted`, `withdrawn`. */
export const withdrawDocument = defineCommand({
  name: "document/withdraw",
  summary: "Withdraw a document, with a reason for its recipients.",
  who: manager,
  input: z.object({ documentId: id, expectedVersion, reason }),
  async run(context, { documentId, expectedVersion: seen, reason: why }) {
    const { db, viewer, now } = context;
    const { row, recipients } = await reachDocument(db, viewer, documentId);
    looksCurrent(row, seen, "document");
    allow(mayWithdraw(row));
    return {
      writes: [
        ...endRecipients(context, recipients),
        db
          .update(document)
          .set({
            state: "void",
            draft: null,
            sendAt: null,
            sendPlan: null,
            reason: why,
            stateAt: now,
            version: row.version + 1,
          })
          .where(ofDocument(row)),
      ],
      log: [
        documentRow(row, "withdrawn", sharedWith(row, recipients), { reason: why }, { reason: why }),
        ...tellBidders(row, recipients, "bid.request_withdrawn", { reason: why }),
      ],
      result: { documentId, number: row.number, state: "void" },
    };
  },
});
