import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { bid } from "#db/schema/index.ts";
import { askedByDocument } from "#domain/access/may.ts";
import { maySubmit } from "#domain/bid/sealing.ts";
import { conflict } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { bidRow } from "./log-row.ts";
import { markAnswer } from "./mark-answer.ts";
import { answeringBidder } from "./own-bidder.ts";
import { ofBid } from "./row.ts";

/**
 * Rule B3: a bid made before a change stands for the changed request as well. Throws `no_bid`, `confirmed`,
 * `copy_only`.
 */
export const confirmBid = defineCommand({
  name: "bid/confirm",
  summary: "Say that your bid stands for the version of the request that is out now.",
  who: askedByDocument,
  input: z.object({ documentId: id, n: z.coerce.number().int().positive() }),
  async run({ db, viewer, orgId, now }, { documentId, n }) {
    const facts = await reachBidding(db, viewer, documentId);
    const own = answeringBidder(viewer, facts);
    allow(maySubmit(facts.bidding, n, now));
    if (!own.bid) throw conflict("no_bid", "You have no bid here to confirm.");
    if (own.bid.confirmedN === n) throw conflict("confirmed", "Your bid stands for this version already.");
    const { id: bidId, version } = own.bid;
    return {
      writes: [
        db
          .update(bid)
          .set({ confirmedN: n, version: version + 1 })
          .where(ofBid({ orgId, id: bidId })),
        ...markAnswer({ db, now }, own, "accepted"),
      ],
      log: [bidRow(facts.row, "bid.confirmed", own.contractorId, { company: own.company, n })],
      result: { documentId, bidId, n },
    };
  },
});
