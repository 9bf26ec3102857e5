import { and, asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { outer } from "../../outer.ts";
import {
  additionalWork,
  claim,
  order,
  orderChange,
  orderLine,
  person,
  quote,
  standingOrder,
} from "../../schema/index.ts";
import { reachableClaims, reachableOrders } from "../../scopes.ts";
import { byOwnPeople } from "../by-contractor.ts";
import { listed } from "../claims/listed.ts";

/*
 * Prices of one work order. Each starts from the orders the viewer may reach: a technician reaches none, and so
 * these come back empty (rule W8).
 */

const theOrder = (viewer: Viewer, id: string) => and(reachableOrders(viewer), eq(order.workOrderId, id));

export const orderStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      ...getTableColumns(order),
      standingNumber: sql<string | null>`(select ${standingOrder.number} from ${standingOrder}
        where ${standingOrder.orgId} = ${outer(order.orgId)} and ${standingOrder.id} = ${outer(order.standingOrderId)})`.as(
        "standing_number",
      ),
      recurring: sql<string | null>`(select s.description from schedule_occurrence o
        join work_schedule s on s.org_id = o.org_id and s.id = o.schedule_id
        where o.org_id = ${outer(order.orgId)} and o.work_order_id = ${outer(order.workOrderId)})`.as(
        "recurring",
      ),
    })
    .from(order)
    .where(theOrder(viewer, id));

export const linesStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: orderLine.id,
      description: orderLine.description,
      quantityMilli: orderLine.quantityMilli,
      unit: orderLine.unit,
      unitPriceMinor: orderLine.unitPriceMinor,
      netMinor: orderLine.netMinor,
      taxBp: orderLine.taxBp,
      changeNumber: sql<number | null>`${orderChange.number}`.as("change_number"),
      changeReason: sql<string | null>`${orderChange.reason}`.as("change_reason"),
    })
    .from(order)
    .innerJoin(orderLine, and(eq(orderLine.orgId, order.orgId), eq(orderLine.orderId, order.id)))
    .leftJoin(orderChange, and(eq(orderChange.orgId, order.orgId), eq(orderChange.id, orderLine.changeId)))
    .where(theOrder(viewer, id))
    .orderBy(asc(orderLine.position))
    .limit(400);

export const quotesStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: sql<string>`${quote.id}`.as("quote_id"),
      revision: quote.revision,
      lines: quote.lines,
      amountMinor: quote.amountMinor,
      note: quote.note,
      validUntil: quote.validUntil,
      state: sql<(typeof quote.$inferSelect)["state"]>`${quote.state}`.as("quote_state"),
      decisionReason: quote.decisionReason,
      givenAt: sql<number>`${quote.createdAt}`.as("given_at"),
      givenByName: sql<string | null>`${person.name}`.as("given_by_name"),
    })
    .from(order)
    .innerJoin(quote, and(eq(quote.orgId, order.orgId), eq(quote.workOrderId, order.workOrderId)))
    .leftJoin(person, and(eq(person.orgId, quote.orgId), eq(person.id, quote.givenBy)))
    .where(and(theOrder(viewer, id), byOwnPeople(viewer, quote.givenBy)))
    .orderBy(desc(quote.revision))
    .limit(20);

export const requestsStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: sql<string>`${additionalWork.id}`.as("request_id"),
      number: sql<number>`${additionalWork.number}`.as("request_number"),
      description: additionalWork.description,
      lines: additionalWork.lines,
      amountMinor: additionalWork.amountMinor,
      extraDays: additionalWork.extraDays,
      state: sql<(typeof additionalWork.$inferSelect)["state"]>`${additionalWork.state}`.as("request_state"),
      approvedMinor: sql<number | null>`${additionalWork.approvedMinor}`.as("granted_minor"),
      decisionReason: additionalWork.decisionReason,
      decidedAt: additionalWork.decidedAt,
      requestedAt: sql<number>`${additionalWork.createdAt}`.as("requested_at"),
      version: sql<number>`${additionalWork.version}`.as("request_version"),
      requestedByName: sql<string | null>`${person.name}`.as("requested_by_name"),
    })
    .from(order)
    .innerJoin(
      additionalWork,
      and(eq(additionalWork.orgId, order.orgId), eq(additionalWork.workOrderId, order.workOrderId)),
    )
    .leftJoin(person, and(eq(person.orgId, additionalWork.orgId), eq(person.id, additionalWork.requestedBy)))
    .where(and(theOrder(viewer, id), byOwnPeople(viewer, additionalWork.requestedBy)))
    .orderBy(desc(additionalWork.number))
    .limit(50);

export const invoicesStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select(listed)
    .from(claim)
    .where(
      and(
        reachableClaims(viewer),
        sql`${claim.orderId} in (select ${order.id} from ${order} where ${theOrder(viewer, id)})`,
      ),
    )
    .orderBy(desc(claim.submittedAt))
    .limit(30);
