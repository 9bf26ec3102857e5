import { z } from "zod";
import { readBilling } from "#db/queries/claims/billing.ts";
import { toMatchBase } from "#db/queries/claims/match-facts.ts";
import { readDocumentPlan } from "#db/queries/document-plan.ts";
import { whoTookOrder } from "#db/queries/document-vendor-order.ts";
import { manager } from "#domain/access/may.ts";
import { leftToBill, prefilledLines } from "#domain/claim/left-to-bill.ts";
import { liveStates } from "#domain/claim/states.ts";
import { type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords } from "../input.ts";
import { newDraft } from "./new-draft.ts";
import { nextNumber } from "./number.ts";

/**
 * What a contractor is owed on an order, written for them: its lines are what is left to bill, and once they confirm
 * it, it is their invoice. Throws `not_committed`, `nothing_left`.
 */
export const createBill = defineCommand({
  name: "document/create-bill",
  summary: "Draft a contractor's bill from what is left to bill on their order.",
  who: manager,
  input: z.object({ workOrderId: id, title: optionalWords(200) }),
  async run(context, { workOrderId, title }) {
    const { db, viewer, now } = context;
    const billing = await readBilling(db, viewer, { workOrderId });
    const { order, work, orderLines } = billing;
    const { jobId, contractorId } = order;
    const [plan, tookId] = await Promise.all([
      readDocumentPlan(db, viewer, { jobId, kind: "bill", contractorId }),
      whoTookOrder(db, order),
    ]);
    const { organisation, contacts, series } = plan;
    if (!organisation) throw notFound("job");
    if (order.state !== "accepted" && order.state !== "closed")
      throw conflict("not_committed", `Order ${order.number} is not accepted yet.`);
    const base = toMatchBase(billing);
    const earlier = base.earlierClaims.filter(({ state }) => liveStates.includes(state));
    const units = new Map(orderLines.map(({ id: lineId, unit, itemId }) => [lineId, { unit, itemId }]));
    const lines = prefilledLines(leftToBill(base.order?.lines ?? [], earlier)).map(
      (line): DraftLine => ({
        // The order's own line, which the confirmed bill draws on
        id: line.orderLineId,
        itemId: units.get(line.orderLineId)?.itemId ?? null,
        groupId: null,
        description: line.description,
        notes: "",
        quantityMilli: line.quantityMilli,
        unit: line.billedBy === "amount" ? "part" : (units.get(line.orderLineId)?.unit ?? "each"),
        unitPriceMinor: line.unitPriceMinor,
        discountMinor: line.discountMinor,
        taxBp: line.taxRateBp,
        option: null,
        chosen: true,
      }),
    );
    if (lines.length === 0)
      throw conflict("nothing_left", `Everything on order ${order.number} is billed already.`);
    // One answer is enough: whoever took the order is asked, or the first who is known
    const asked = contacts.find((one) => one.id === tookId) ?? contacts[0];
    const draft = {
      ...emptyDraft,
      title: title ?? `Order ${order.number}: ${work.description.split("\n", 1)[0] ?? ""}`.slice(0, 200),
      lines,
      preparedFor: asked
        ? [{ contactId: asked.id, name: asked.name, email: asked.email, role: "signer" as const }]
        : [],
    };
    const numbered = nextNumber(series, now, organisation.timeZone);
    const about = { jobId, kind: "bill" as const, ...numbered, contractorId, orderId: order.id, draft };
    const made = newDraft(context, about, { lines: lines.length });
    return {
      writes: made.writes,
      log: made.log,
      result: { documentId: made.id, jobId, number: made.number },
    };
  },
});
