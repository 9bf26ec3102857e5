import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LineRate } from "#domain/rate/agreed.ts";
import type { HoldCause } from "#domain/work-order/hold-cause.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { at, flag, keyed, milli, minor, version } from "./columns.ts";

/** The state of the newest claim of a work order, as boards and lists show it. */
export type InvoiceState = "none" | "submitted" | "rejected" | "approved" | "part_approved" | "paid";

const invoiced = sql`invoice_state in ('submitted', 'approved', 'part_approved', 'paid')`;

export const workOrder = sqliteTable(
  "work_order",
  {
    ...keyed(),
    jobId: text().notNull(),
    orderId: text().notNull(),
    number: integer().notNull(),
    contractorId: text().notNull(),
    /** The technician it is assigned to; blank means the contractor's leads. */
    assigneeId: text(),
    managerId: text().notNull(),
    customerId: text(),
    siteId: text().notNull(),
    assetId: text().notNull(),
    jobTypeId: text(),
    description: text().notNull(),
    priority: text().$type<"low" | "normal" | "high" | "urgent">().notNull().default("normal"),
    state: text().$type<WorkOrderState>().notNull(),
    /** Why it is on hold, declined, returned or cancelled, as the person wrote it. */
    stateReason: text(),
    invoiceState: text().$type<InvoiceState>().notNull().default("none"),
    /** By when it is agreed to be done: extra days and holds move it. */
    dueAt: at(),
    /** Whether `dueAt` comes from a target time and nobody chose it. */
    dueIsTarget: flag().notNull().default(false),
    /** Target dates; `firstBy` is what `dueAt` was at first, which only the organisation's own holds move. */
    respondBy: at(),
    attendBy: at(),
    firstBy: at(),
    /** Whom the work waits for while it is on hold. The organisation's holds stop the clock of its targets. */
    holdCause: text().$type<HoldCause>(),
    scheduledFrom: at(),
    scheduledTo: at(),
    stateAt: at().notNull(),
    completedAt: at(),
    closedAt: at(),
    /** Set when the manager asks for a price before work starts. */
    quoteAskedAt: at(),
    /** What the contractor's people wrote for themselves; staff may read it. */
    contractorNotes: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("work_order_number").on(t.orgId, t.number),
    index("work_order_state").on(t.orgId, t.state, t.stateAt, t.id, t.managerId, t.dueAt, t.invoiceState),
    index("work_order_contractor").on(
      t.orgId,
      t.contractorId,
      t.state,
      t.stateAt,
      t.id,
      t.orderId,
      t.assigneeId,
      t.dueAt,
      t.scheduledFrom,
    ),
    index("work_order_finished")
      .on(t.orgId, t.contractorId, invoiced, sql`state_at desc`, t.id, t.state, t.orderId, t.assigneeId)
      .where(sql`state in ('completed', 'closed')`),
    index("work_order_done")
      .on(t.orgId, t.assigneeId, sql`state_at desc`, t.id)
      .where(
        sql`state in ('completed', 'closed') and invoice_state in ('none', 'rejected') and assignee_id is not null`,
      ),
    index("work_order_job").on(t.orgId, t.jobId),
    index("work_order_invoice")
      .on(t.orgId, t.invoiceState, t.state, t.stateAt, t.id, t.contractorId, t.managerId)
      .where(sql`invoice_state <> 'none'`),
    index("work_order_site").on(t.orgId, t.siteId),
  ],
);

export const checklistItem = sqliteTable(
  "checklist_item",
  {
    ...keyed(),
    workOrderId: text().notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    doneAt: at(),
    doneBy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("checklist_item_work_order").on(t.orgId, t.workOrderId, t.position),
  ],
);

/** One attendance on site. A rework visit has no price and is bound to the original order (rule W2). */
export const visit = sqliteTable(
  "visit",
  {
    ...keyed(),
    workOrderId: text().notNull(),
    personId: text().notNull(),
    personName: text().notNull(),
    rework: flag().notNull().default(false),
    checkedInAt: at().notNull(),
    checkedOutAt: at(),
    note: text(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), index("visit_work_order").on(t.orgId, t.workOrderId)],
);

/** Meter readings and signatures; photos are files, ticks are checklist items (rule W3). */
export const evidence = sqliteTable(
  "evidence",
  {
    ...keyed(),
    workOrderId: text().notNull(),
    kind: text().$type<"meter_reading" | "signature">().notNull(),
    readingMilli: milli(),
    unit: text(),
    signedName: text(),
    fileId: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("evidence_work_order").on(t.orgId, t.workOrderId),
    index("evidence_meter").on(t.orgId, sql`lower(unit)`, t.createdAt).where(sql`kind = 'meter_reading'`),
  ],
);

/** A priced line as the contractor wrote it, before any order holds it. */
export interface ProposedLine {
  description: string;
  quantityMilli: number;
  unit: string;
  unitPriceMinor: number;
  netMinor: number;
  taxBp: number;
  rate?: LineRate | null;
}

/** The contractor's request for extra scope (rule W7). */
export const additionalWork = sqliteTable(
  "additional_work",
  {
    ...keyed(),
    workOrderId: text().notNull(),
    number: integer().notNull(),
    description: text().notNull(),
    lines: text({ mode: "json" }).$type<ProposedLine[]>().notNull(),
    amountMinor: minor().notNull(),
    extraDays: integer().notNull().default(0),
    state: text().$type<"requested" | "approved" | "part_approved" | "rejected" | "withdrawn">().notNull(),
    approvedMinor: minor(),
    decisionReason: text(),
    decidedBy: text(),
    decidedAt: at(),
    requestedBy: text().notNull(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("additional_work_number").on(t.orgId, t.workOrderId, t.number),
  ],
);

/** The contractor's priced answer on a work order. Every version is kept. */
export const quote = sqliteTable(
  "quote",
  {
    ...keyed(),
    workOrderId: text().notNull(),
    revision: integer().notNull(),
    lines: text({ mode: "json" }).$type<ProposedLine[]>().notNull(),
    amountMinor: minor().notNull(),
    note: text(),
    validUntil: at(),
    state: text().$type<"given" | "accepted" | "declined" | "superseded">().notNull(),
    decisionReason: text(),
    givenBy: text().notNull(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("quote_revision").on(t.orgId, t.workOrderId, t.revision),
  ],
);
