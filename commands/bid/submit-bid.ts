import { reachBidding } from "#db/queries/bids/bidding.ts";
import { managerOf } from "#db/queries/people-to-tell.ts";
import { bid } from "#db/schema/index.ts";
import { askedByDocument } from "#domain/access/may.ts";
import { maySubmit } from "#domain/bid/sealing.ts";
import { bidTotals } from "#domain/bid/totals.ts";
import { invalid } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { bidAnsweredMail } from "../mail/bid-answered-mail.ts";
import { bidContent } from "./bid-content.ts";
import { bidInput } from "./bid-input.ts";
import { bidRow } from "./log-row.ts";
import { markAnswer } from "./mark-answer.ts";
import { answeringBidder } from "./own-bidder.ts";
import { ofBid } from "./row.ts";

/**
 * Rule B1: a sealed bid, in place of the one before. Throws `newer_version`, `being_changed`, `too_late`, `opened`,
 * `awarded`, `withdrawn`, `copy_only`.
 */
export const submitBid = defineCommand({
  name: "bid/submit",
  summary: "Send your bid for a request, or replace the one you sent. It stays sealed until the opening.",
  who: askedByDocument,
  input: bidInput,
  async run({ db, viewer, orgId, now, newId, appUrl }, given) {
    const facts = await reachBidding(db, viewer, given.documentId);
    const { row, sent, around, bidding, bids } = facts;
    const own = answeringBidder(viewer, facts);
    const { late } = allow(maySubmit(bidding, given.n, now));
    if (given.validUntil !== undefined && given.validUntil < dayKey(now, around.timeZone))
      throw invalid("That day has passed. Choose a later one.", "validUntil");
    const { lines } = sent.content;
    const content = bidContent(lines, given, newId);
    const { netMinor, taxMinor } = bidTotals(lines, content);
    const revision = (bids[0]?.revision ?? 0) + 1;
    const id = newId();
    const staff = managerOf(around);
    const told = { company: own.company, n: given.n, revision, late };
    return {
      writes: [
        ...(own.bid
          ? [
              db
                .update(bid)
                .set({ state: "replaced", version: own.bid.version + 1 })
                .where(ofBid({ orgId, id: own.bid.id })),
            ]
          : []),
        db.insert(bid).values({
          ...{ orgId, id, documentId: row.id, contractorId: own.contractorId },
          ...{ n: given.n, confirmedN: given.n, revision, state: "live" as const },
          ...{ content, netMinor, taxMinor, validUntil: given.validUntil ?? null },
          ...{ late, submittedAt: now, submittedBy: viewer.name },
        }),
        ...markAnswer({ db, now }, own, "accepted"),
      ],
      log: [bidRow(row, own.bid ? "bid.replaced" : "bid.submitted", own.contractorId, told)],
      mail: staff.map(({ email }) =>
        bidAnsweredMail({
          to: email,
          organisation: around.organisation,
          what: late ? "sent a late bid" : "sent a bid",
          by: viewer.name,
          company: own.company,
          number: row.number,
          title: row.title,
          url: `${appUrl}/documents/${row.id}/bids`,
        }),
      ),
      result: { bidId: id, documentId: row.id, revision, late },
    };
  },
});
