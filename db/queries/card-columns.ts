import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { BoardCard } from "#domain/board/card.ts";
import type { Db } from "../client.ts";
import { asset, contractor, job, order, person, site, workOrder } from "../schema/index.ts";

const manager = alias(person, "manager");
const assignee = alias(person, "assignee");

/** As much of a description as a card shows. */
const SHOWN = 140;

const named = <T>(column: SQLWrapper, name: string) => sql<T>`${column}`.as(name);

/** Every column has a name of its own: `db.batch` gives rows as objects, where namesakes would shift the values. */
const columns = {
  workOrderId: named<string>(workOrder.id, "work_order_id"),
  jobId: workOrder.jobId,
  number: workOrder.number,
  jobNumber: named<number>(job.number, "job_number"),
  description: named<string>(sql`substr(${workOrder.description}, 1, ${sql.raw(`${SHOWN}`)})`, "what"),
  state: workOrder.state,
  stateReason: workOrder.stateReason,
  priority: workOrder.priority,
  siteName: named<string>(site.name, "site_name"),
  assetName: named<string>(asset.name, "asset_name"),
  contractorId: workOrder.contractorId,
  contractorName: named<string>(contractor.name, "contractor_name"),
  assigneeName: named<string | null>(assignee.name, "assignee_name"),
  managerId: workOrder.managerId,
  managerName: named<string>(sql`coalesce(${manager.name}, '')`, "manager_name"),
  dueAt: workOrder.dueAt,
  scheduledFrom: workOrder.scheduledFrom,
  stateAt: workOrder.stateAt,
  invoiceState: workOrder.invoiceState,
  agreedMinor: named<number>(sql`${order.originalMinor} + ${order.changesMinor}`, "agreed_minor"),
  invoicedMinor: order.invoicedMinor,
  paidMinor: order.paidMinor,
  currency: order.currency,
  version: workOrder.version,
} satisfies Record<keyof BoardCard, unknown>;

/** Whom a card belongs to beside its contractor. */
export const cardParties = {
  customerId: named<string | null>(workOrder.customerId, "customer_id"),
  assigneeId: named<string | null>(workOrder.assigneeId, "assignee_id"),
};

/** Cards of the work orders whose ids stand in the column `id` of `found`, which is read first, with its other columns. */
export const selectCards = <Extra extends Record<string, SQL.Aliased>>(
  db: Db,
  orgId: string,
  found: SQL,
  extra: Extra,
) =>
  db
    .select({ ...columns, ...extra })
    .from(sql`${found} found`)
    // A cross join keeps its order: left to itself the planner reads the organisation first and looks each up in `found`
    .crossJoin(workOrder)
    .innerJoin(job, and(eq(job.orgId, orgId), eq(job.id, workOrder.jobId)))
    .innerJoin(order, and(eq(order.orgId, orgId), eq(order.id, workOrder.orderId)))
    .innerJoin(site, and(eq(site.orgId, orgId), eq(site.id, workOrder.siteId)))
    .innerJoin(asset, and(eq(asset.orgId, orgId), eq(asset.id, workOrder.assetId)))
    .innerJoin(contractor, and(eq(contractor.orgId, orgId), eq(contractor.id, workOrder.contractorId)))
    .leftJoin(manager, and(eq(manager.orgId, orgId), eq(manager.id, workOrder.managerId)))
    .leftJoin(assignee, and(eq(assignee.orgId, orgId), eq(assignee.id, workOrder.assigneeId)))
    .where(and(eq(workOrder.orgId, orgId), sql`${workOrder.id} = found.id`));
