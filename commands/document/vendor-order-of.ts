import { readClock } from "#db/queries/calendar.ts";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import { readVendorOrderPlan } from "#db/queries/document-vendor-order.ts";
import { order, orderLine, workOrder } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { type Choices, counts } from "#domain/document/figures.ts";
import { plainText } from "#domain/document/rich-text.ts";
import { lineNet } from "#domain/money/money.ts";
import { conflict } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { audienceOf, customerFacts } from "../work-order/audience.ts";
import { givenDates, givenFacts } from "../work-order/giving.ts";
import type { Commitment } from "./commitment.ts";

/**
 * Rules W5, M6: an accepted vendor order is a work order that its contractor has accepted, and what it may cost. Its
 * target times run from its acceptance, which was the answer to it (rule K1).
 */
export async function vendorOrderOf(
  { db, orgId, now, newId }: CommandContext,
  { row, around }: DocumentFacts,
  content: Draft,
  choices: Choices,
): Promise<Commitment> {
  if (!row.contractorId || !row.assetId)
    throw conflict("incomplete", "It names no contractor or no asset. Ask who sent it for a new one.");
  const [{ nextNumber, siteId }, clock] = await Promise.all([
    readVendorOrderPlan(db, orgId, row.assetId),
    readClock(db, orgId, now),
  ]);
  const lines = content.lines
    .filter((line) => counts(line, choices))
    .map(({ description, quantityMilli, unit, unitPriceMinor, taxBp, itemId, ...line }) => ({
      description,
      quantityMilli,
      unit,
      unitPriceMinor,
      taxBp,
      itemId,
      netMinor: lineNet({ quantityMilli, unitPriceMinor, discountMinor: line.discountMinor }),
    }));
  const sumMinor = lines.reduce((sum, { netMinor }) => sum + netMinor, 0);
  const ids = { workOrder: newId(), order: newId() };
  const scope = plainText(content.scope);
  const description = scope ? `${row.title}\n${scope}` : row.title;
  const asked = {
    siteId,
    priority: "normal",
    jobTypeId: null,
    scheduledFrom: null,
    dueAt: null,
    dueIsTarget: false,
  } as const;
  const dates = { ...givenDates({ ...clock, now }, asked), respondBy: null };
  const work = {
    ...dates,
    orgId,
    id: ids.workOrder,
    jobId: row.jobId,
    orderId: ids.order,
    number: nextNumber,
    contractorId: row.contractorId,
    managerId: around.managerId,
    customerId: null,
    siteId,
    assetId: row.assetId,
    description: description.slice(0, 4_000),
    state: "accepted" as const,
    stateAt: now,
    createdAt: now,
  };
  return {
    row: { orderId: ids.order },
    writes: [
      db.insert(workOrder).values(work),
      db.insert(order).values({
        orgId,
        id: ids.order,
        jobId: row.jobId,
        workOrderId: ids.workOrder,
        contractorId: row.contractorId,
        number: nextNumber,
        state: "accepted",
        currency: around.currency,
        originalMinor: sumMinor,
        nteMinor: sumMinor,
        capMinor: sumMinor,
        createdAt: now,
      }),
      ...lines.map((line, position) =>
        db.insert(orderLine).values({ orgId, id: newId(), orderId: ids.order, position, ...line }),
      ),
    ],
    log: [
      {
        jobId: row.jobId,
        verb: "work_order.accepted",
        subjectKind: "work_order",
        subjectId: ids.workOrder,
        workOrderId: ids.workOrder,
        audience: audienceOf(work),
        data: {
          number: nextNumber,
          description: work.description,
          state: "accepted",
          ...givenFacts(around, now, { ...asked, ...dates }, sumMinor),
        },
        customerData: customerFacts(work),
      },
    ],
    cards: [ids.workOrder],
  };
}
