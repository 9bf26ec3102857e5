import { z } from "zod";
import { readAwardPlan } from "#db/queries/bids/award-plan.ts";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import { bidRequest, document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { orderOf } from "#domain/bid/order.ts";
import { documentFigures } from "#domain/document/figures.ts";
import { withinLimit } from "#domain/order/approval-limit.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { newDraft } from "../document/new-draft.ts";
import { nextNumber } from "../document/number.ts";
import { ofDocument } from "../document/row.ts";
import { chosen, id } from "../input.ts";
import { bidRow } from "./log-row.ts";
import { openBid } from "./open-bid.ts";
import { ofRequest } from "./row.ts";
import { tellOthers } from "./tell-others.ts";

/**
 * Rule B4: makes the vendor order of the levelled scope as a draft, closes the request and tells the others, each
 * alone. Throws `sealed`, `awarded`, `not_confirmed`, `over_limit`.
 */
export const awardBid = defineCommand({
  name: "bid/award",
  summary: "Award a bid: its order is drafted, the request is closed, and the other bidders are told.",
  who: manager,
  input: z.object({
    documentId: id,
    bidId: id,
    assetId: chosen("the asset that the work is on"),
    /** Alternates of the bid that are taken. */
    alternates: z.preprocess((ids) => [ids ?? []].flat().filter(Boolean), z.array(id).max(20)),
  }),
  async run(context, { documentId, bidId, assetId, alternates }) {
    const { db, viewer, orgId, now, newId } = context;
    const facts = await reachBidding(db, viewer, documentId);
    const { row, sent, request, around } = facts;
    const winner = openBid(facts, bidId);
    const { company, contractorId, people, answer, content } = winner;
    if (request.awardedBidId !== null) throw conflict("awarded", `${row.number} is awarded already.`);
    // rule B3
    if (answer === "unconfirmed")
      throw conflict("not_confirmed", `${company} has not confirmed this bid since the request was changed.`);
    const { limitMinor, asset, series } = await readAwardPlan(db, viewer, assetId);
    if (!asset) throw invalid("Choose the asset that the work is on.", "assetId");
    const offered = new Set(content.alternates.map((alternate) => alternate.id));
    if (!alternates.every((one) => offered.has(one)))
      throw invalid("Choose alternates of this bid.", "alternates");
    const preparedFor = people.map(({ contactId, name, email }, at) => ({
      ...{ contactId, name, email },
      role: at === 0 ? ("signer" as const) : ("copy" as const),
    }));
    const draft = orderOf({
      request: sent.content,
      bid: content,
      alternates: new Set(alternates),
      preparedFor,
      newId,
    });
    const { netMinor } = documentFigures(draft, {});
    const takesOff = content.alternates.some((one) => one.amountMinor < 0 && alternates.includes(one.id));
    if (takesOff && netMinor <= 0)
      throw invalid("What these alternates take off leaves nothing to order.", "alternates");
    allow(withinLimit(netMinor, limitMinor, around.currency));
    const made = newDraft(
      context,
      {
        jobId: row.jobId,
        kind: "work_order",
        ...nextNumber(series, now, around.timeZone),
        contractorId,
        assetId,
        ofDocumentId: row.id,
        draft,
      },
      { of: row.number, lines: draft.lines.length },
    );
    const others = tellOthers(context, facts, contractorId);
    return {
      writes: [
        ...made.writes,
        db
          .update(bidRequest)
          .set({ awardedBidId: bidId, orderDocumentId: made.id, version: request.version + 1 })
          .where(ofRequest({ orgId, documentId })),
        db
          .update(document)
          .set({ state: "accepted", stateAt: now, version: row.version + 1 })
          .where(ofDocument(row)),
        ...others.links,
      ],
      log: [bidRow(row, "bid.awarded", contractorId, { company }), ...made.log, ...others.log],
      mail: others.mail,
      result: { documentId, bidId, orderDocumentId: made.id, number: made.number },
    };
  },
});
