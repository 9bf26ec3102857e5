import { and, asc, eq, max } from "drizzle-orm";
import type { Db } from "../client.ts";
import { order, orderChange, orderLine, organisation, person } from "../schema/index.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

/** What a change of an order is decided on, in one batch. `approver` is the person who would answer for it. */
export async function readOrderFacts(db: Db, row: WorkOrderRow, approverId: string) {
  const { orgId, orderId } = row;
  const [organisations, orders, lines, changes, approvers] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    db
      .select()
      .from(order)
      .where(and(eq(order.orgId, orgId), eq(order.id, orderId))),
    db
      .select()
      .from(orderLine)
      .where(and(eq(orderLine.orgId, orgId), eq(orderLine.orderId, orderId)))
      .orderBy(asc(orderLine.position)),
    db
      .select({ last: max(orderChange.number) })
      .from(orderChange)
      .where(and(eq(orderChange.orgId, orgId), eq(orderChange.orderId, orderId))),
    db
      .select({ limitMinor: person.approvalLimitMinor })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, approverId))),
  ]);
  const [organisationRow, orderRow] = [organisations[0], orders[0]];
  if (!organisationRow || !orderRow) throw new Error(`Work order ${row.id} has no organisation or order`);
  return {
    organisation: organisationRow,
    order: orderRow,
    lines,
    nextChange: (changes[0]?.last ?? 0) + 1,
    contractSumMinor: orderRow.originalMinor + orderRow.changesMinor,
    approvalLimitMinor: approvers[0]?.limitMinor ?? null,
  };
}

export type OrderFacts = Awaited<ReturnType<typeof readOrderFacts>>;
