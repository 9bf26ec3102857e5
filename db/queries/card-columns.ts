import { and, eq, type Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { BoardCard } from "#domain/board/card.ts";
import type { Db } from "../client.ts";
import { asset, contractor, order, person, site, workOrder } from "../schema/index.ts";

const assignee = alias(person, "assignee");

/** As much of a description as a card shows. */
const SHOWN = 140;

const named = <T>(column: SQLWrapper, name: string) => sql<T>`${column}`.as(name);

/** Named as cards are read. */
const columns = {
  workOrderId: named<string>(workOrder.id, "workOrderId"),
  number: named<number>(workOrder.number, "number"),
  description: named<string>(sql`substr(${workOrder.description}, 1, ${sql.raw(`${SHOWN}`)})`, "description"),
  state: named<BoardCard["state"]>(workOrder.state, "state"),
  stateReason: named<string | null>(workOrder.stateReason, "stateReason"),
  priority: named<BoardCard["priority"]>(workOrder.priority, "priority"),
  siteName: named<string>(site.name, "siteName"),
  assetName: named<string>(asset.name, "assetName"),
  contractorId: named<string>(workOrder.contractorId, "contractorId"),
  contractorName: named<string>(contractor.name, "contractorName"),
  assigneeName: named<string | null>(assignee.name, "assigneeName"),
  managerId: named<string>(workOrder.managerId, "managerId"),
  dueAt: named<number | null>(workOrder.dueAt, "dueAt"),
  scheduledFrom: named<number | null>(workOrder.scheduledFrom, "scheduledFrom"),
  stateAt: named<number>(workOrder.stateAt, "stateAt"),
  invoiceState: named<BoardCard["invoiceState"]>(workOrder.invoiceState, "invoiceState"),
  agreedMinor: named<number>(sql`${order.originalMinor} + ${order.changesMinor}`, "agreedMinor"),
  invoicedMinor: named<number>(order.invoicedMinor, "invoicedMinor"),
  paidMinor: named<number>(order.paidMinor, "paidMinor"),
  currency: named<string>(order.currency, "currency"),
  version: named<number>(workOrder.version, "version"),
} satisfies Record<keyof BoardCard, unknown>;

/** What a card belongs to beside its contractor. */
export const cardParties = {
  customerId: named<string | null>(workOrder.customerId, "customerId"),
  assigneeId: named<string | null>(workOrder.assigneeId, "assigneeId"),
  jobId: named<string>(workOrder.jobId, "jobId"),
};

/** Cards of the work orders whose ids stand in the column `id` of `found`, which is read first, with its other columns. */
export const selectCards = <Extra extends Record<string, SQL.Aliased>>(
  db: Db,
  orgId: string | Placeholder,
  found: SQL,
  extra: Extra,
) =>
  db
    .select({ ...columns, ...extra })
    .from(sql`${found} found`)
    // A cross join keeps its order: left to itself the planner reads the organisation first and looks each up in `found`
    .crossJoin(workOrder)
    .innerJoin(order, and(eq(order.orgId, orgId), eq(order.id, workOrder.orderId)))
    .innerJoin(site, and(eq(site.orgId, orgId), eq(site.id, workOrder.siteId)))
    .innerJoin(asset, and(eq(asset.orgId, orgId), eq(asset.id, workOrder.assetId)))
    .innerJoin(contractor, and(eq(contractor.orgId, orgId), eq(contractor.id, workOrder.contractorId)))
    .leftJoin(assignee, and(eq(assignee.orgId, orgId), eq(assignee.id, workOrder.assigneeId)))
    .where(and(eq(workOrder.orgId, orgId), sql`${workOrder.id} = found.id`));
