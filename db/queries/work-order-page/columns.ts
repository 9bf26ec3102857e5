import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { asset, contractor, customer, job, jobType, person, site, workOrder } from "../../schema/index.ts";
import { reachableWorkOrders } from "../../scopes.ts";

const manager = alias(person, "manager");
const assignee = alias(person, "assignee");
const own = <T>(column: SQL, name: string) => sql<T>`${column}`.as(name);

/** A work order with the names and places around it. Every column has a name of its own, as a batch needs. */
export const workOrderStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select({
      id: own<string>(sql`${workOrder.id}`, "work_order_id"),
      jobId: workOrder.jobId,
      orderId: workOrder.orderId,
      number: own<number>(sql`${workOrder.number}`, "work_order_number"),
      contractorId: own<string>(sql`${workOrder.contractorId}`, "its_contractor_id"),
      assigneeId: workOrder.assigneeId,
      managerId: own<string>(sql`${workOrder.managerId}`, "its_manager_id"),
      customerId: own<string | null>(sql`${workOrder.customerId}`, "its_customer_id"),
      siteId: own<string>(sql`${workOrder.siteId}`, "its_site_id"),
      assetId: own<string>(sql`${workOrder.assetId}`, "its_asset_id"),
      jobTypeId: workOrder.jobTypeId,
      description: own<string>(sql`${workOrder.description}`, "what"),
      priority: workOrder.priority,
      state: own<(typeof workOrder.$inferSelect)["state"]>(sql`${workOrder.state}`, "its_state"),
      stateReason: workOrder.stateReason,
      stateAt: workOrder.stateAt,
      invoiceState: workOrder.invoiceState,
      dueAt: workOrder.dueAt,
      respondBy: workOrder.respondBy,
      attendBy: workOrder.attendBy,
      firstBy: workOrder.firstBy,
      holdCause: workOrder.holdCause,
      scheduledFrom: workOrder.scheduledFrom,
      scheduledTo: workOrder.scheduledTo,
      completedAt: workOrder.completedAt,
      closedAt: workOrder.closedAt,
      quoteAskedAt: workOrder.quoteAskedAt,
      contractorNotes: workOrder.contractorNotes,
      createdAt: own<number>(sql`${workOrder.createdAt}`, "made_at"),
      version: own<number>(sql`${workOrder.version}`, "its_version"),
      jobNumber: own<number>(sql`${job.number}`, "job_number"),
      jobTitle: job.title,
      siteName: own<string>(sql`${site.name}`, "site_name"),
      address: own<string>(sql`${site.address}`, "site_address"),
      accessNotes: site.accessNotes,
      assetName: own<string>(sql`${asset.name}`, "asset_name"),
      assetCode: asset.code,
      assetNotes: asset.notes,
      contractorName: own<string>(sql`${contractor.name}`, "contractor_name"),
      managerName: own<string | null>(sql`${manager.name}`, "manager_name"),
      managerPhone: own<string | null>(sql`${manager.phone}`, "manager_phone"),
      assigneeName: own<string | null>(sql`${assignee.name}`, "assignee_name"),
      jobTypeName: own<string | null>(sql`${jobType.name}`, "job_type_name"),
      customerName: own<string | null>(sql`${customer.name}`, "customer_name"),
    })
    .from(workOrder)
    .innerJoin(job, and(eq(job.orgId, workOrder.orgId), eq(job.id, workOrder.jobId)))
    .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
    .innerJoin(asset, and(eq(asset.orgId, workOrder.orgId), eq(asset.id, workOrder.assetId)))
    .innerJoin(
      contractor,
      and(eq(contractor.orgId, workOrder.orgId), eq(contractor.id, workOrder.contractorId)),
    )
    .leftJoin(manager, and(eq(manager.orgId, workOrder.orgId), eq(manager.id, workOrder.managerId)))
    .leftJoin(assignee, and(eq(assignee.orgId, workOrder.orgId), eq(assignee.id, workOrder.assigneeId)))
    .leftJoin(jobType, and(eq(jobType.orgId, workOrder.orgId), eq(jobType.id, workOrder.jobTypeId)))
    .leftJoin(customer, and(eq(customer.orgId, workOrder.orgId), eq(customer.id, workOrder.customerId)))
    .where(and(reachableWorkOrders(viewer), eq(workOrder.id, id)));
