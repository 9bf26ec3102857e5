import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { bidPlug } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { isHole, level } from "#domain/bid/level.ts";
import { MOST_LINES } from "#domain/document/draft.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, positiveMoney } from "../input.ts";
import { bidRow } from "./log-row.ts";
import { openBid } from "./open-bid.ts";

/** Rule B4: the buyer's own amounts for what a bid leaves out; a blank one is taken away. Throws `sealed`, `awarded`. */
export const plugBid = defineCommand({
  name: "bid/plug",
  summary: "Put your own amounts in for lines that a bid leaves out, to compare it with the others.",
  who: manager,
  input: z.object({
    documentId: id,
    bidId: id,
    plugs: z.array(z.object({ lineId: id, amountMinor: positiveMoney.optional() })).max(MOST_LINES),
  }),
  async run({ db, viewer, orgId, now }, { documentId, bidId, plugs }) {
    const facts = await reachBidding(db, viewer, documentId);
    const { row, sent, request } = facts;
    const { company, content } = openBid(facts, bidId);
    if (request.awardedBidId !== null) throw conflict("awarded", `${row.number} is awarded already.`);
    const [column] = level(sent.content.lines, [{ id: bidId, content, isConfirmed: true }], []);
    for (const [at, { lineId }] of plugs.entries()) {
      const cell = column?.cells.find((one) => one.lineId === lineId);
      if (!cell || !isHole(cell))
        throw invalid(
          "This line was bid. Only what is left out takes an amount.",
          `plugs[${at}].amountMinor`,
        );
    }
    return {
      writes: plugs.map(({ lineId, amountMinor }) => {
        if (amountMinor === undefined)
          return db
            .delete(bidPlug)
            .where(and(eq(bidPlug.orgId, orgId), eq(bidPlug.bidId, bidId), eq(bidPlug.lineId, lineId)));
        const put = { amountMinor, putBy: viewer.name, putAt: now };
        return db
          .insert(bidPlug)
          .values({ orgId, bidId, lineId, ...put })
          .onConflictDoUpdate({ target: [bidPlug.orgId, bidPlug.bidId, bidPlug.lineId], set: put });
      }),
      log: [bidRow(row, "bid.plugged", null, { company, plugs: plugs.length })],
      result: { documentId, bidId, plugs: plugs.length },
    };
  },
});
