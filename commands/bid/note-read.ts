import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { documentRecipient } from "#db/schema/index.ts";
import { askedByDocument } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { ofRecipient } from "../document/row.ts";
import { id } from "../input.ts";
import { bidRow } from "./log-row.ts";
import { ownBidder } from "./own-bidder.ts";

/** Notes that a bidder has the request before them. The first time lands in the log, for staff alone. */
export const noteRead = defineCommand({
  name: "bid/note-read",
  summary: "Say that you have a bid request open that you were sent.",
  who: askedByDocument,
  input: z.object({ documentId: id }),
  async run({ db, viewer, now }, { documentId }) {
    const facts = await reachBidding(db, viewer, documentId);
    const { people, company } = ownBidder(facts);
    const isFirst = people.every(({ openedAt }) => openedAt === null);
    // A lead has it before them for their company; who came by link, for themselves
    const readers =
      viewer.kind === "contractor" ? people : people.filter(({ contactId }) => contactId === viewer.id);
    return {
      writes: readers.map((one) =>
        db
          .update(documentRecipient)
          .set({ lastSeenAt: now, ...(one.openedAt === null && { openedAt: now }) })
          .where(ofRecipient(one)),
      ),
      log: isFirst ? [bidRow(facts.row, "bid.read", null, { company })] : [],
      result: { documentId },
    };
  },
});
