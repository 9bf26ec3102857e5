import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { bid } from "#db/schema/index.ts";
import { askedByDocument } from "#domain/access/may.ts";
import { mayStepBack } from "#domain/bid/sealing.ts";
import { conflict } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { bidRow } from "./log-row.ts";
import { markAnswer } from "./mark-answer.ts";
import { answeringBidder } from "./own-bidder.ts";
import { ofBid } from "./row.ts";

/**
 * Rule B1: a bid is taken back before the deadline, and kept. Throws `no_bid`, `too_late`, `opened`,
 * `copy_only`.
 */
export const withdrawBid = defineCommand({
  name: "bid/withdraw",
  summary: "Take back your bid before the deadline.",
  who: askedByDocument,
  input: z.object({ documentId: id }),
  async run({ db, viewer, orgId, now }, { documentId }) {
    const facts = await reachBidding(db, viewer, documentId);
    const own = answeringBidder(viewer, facts);
    allow(mayStepBack(facts.bidding, now));
    if (!own.bid) throw conflict("no_bid", "You have no bid here to take back.");
    const { id: bidId, version, revision } = own.bid;
    return {
      writes: [
        db
          .update(bid)
          .set({ state: "withdrawn", version: version + 1 })
          .where(ofBid({ orgId, id: bidId })),
        ...markAnswer({ db, now }, own, "invited"),
      ],
      log: [bidRow(facts.row, "bid.withdrawn", own.contractorId, { company: own.company, revision })],
      result: { documentId, bidId, state: "withdrawn" },
    };
  },
});
