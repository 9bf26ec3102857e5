import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { askedByDocument } from "#domain/access/may.ts";
import { mayStepBack } from "#domain/bid/sealing.ts";
import { conflict } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { bidAnsweredMail } from "../mail/bid-answered-mail.ts";
import { bidRow } from "./log-row.ts";
import { markAnswer } from "./mark-answer.ts";
import { answeringBidder } from "./own-bidder.ts";

/**
 * Turns a bid request down for one company; the others are asked as before. Throws `has_bid`, `declined`,
 * `copy_only`.
 */
export const declineBid = defineCommand({
  name: "bid/decline",
  summary: "Say that you will not bid, with a reason.",
  who: askedByDocument,
  input: z.object({ documentId: id, reason }),
  async run({ db, viewer, now, appUrl }, { documentId, reason: why }) {
    const facts = await reachBidding(db, viewer, documentId);
    const { row, around } = facts;
    const own = answeringBidder(viewer, facts);
    allow(mayStepBack(facts.bidding, now));
    if (own.bid) throw conflict("has_bid", "You have sent a bid. Take it back first.");
    if (own.answer === "declined") throw conflict("declined", "You have declined this already.");
    const staff = managerOf(around);
    return {
      writes: markAnswer({ db, now }, own, "declined", why),
      log: [bidRow(row, "bid.declined", own.contractorId, { company: own.company, reason: why })],
      mail: staff.map(({ email }) =>
        bidAnsweredMail({
          to: email,
          organisation: around.organisation,
          what: "will not bid",
          by: viewer.name,
          company: own.company,
          number: row.number,
          title: row.title,
          reason: why,
          url: `${appUrl}/documents/${row.id}/bids`,
        }),
      ),
      result: { documentId, state: "declined" },
    };
  },
});
