import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { bidRequest } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { mayOpen } from "#domain/bid/sealing.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { bidRow } from "./log-row.ts";
import { ofRequest } from "./row.ts";

/** Rule B1: the opening is an event, by a named person. Throws `sealed`, `no_bids`, `opened`, `not_out`. */
export const openBids = defineCommand({
  name: "bid/open",
  summary: "Open the sealed bids for a request, after its deadline or once everybody has answered.",
  who: manager,
  input: z.object({ documentId: id }),
  async run({ db, viewer, orgId, now }, { documentId }) {
    const { row, request, bidding, bidders, answers } = await reachBidding(db, viewer, documentId);
    allow(mayOpen(bidding, answers, now));
    const count = bidders.filter((one) => one.bid).length;
    return {
      writes: [
        db
          .update(bidRequest)
          .set({ openedAt: now, openedBy: viewer.name, version: request.version + 1 })
          .where(ofRequest({ orgId, documentId })),
      ],
      log: [bidRow(row, "bid.opened", null, { bids: count })],
      result: { documentId, bids: count },
    };
  },
});
