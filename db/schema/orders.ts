import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LineRate } from "#domain/rate/agreed.ts";
import { at, bp, keyed, milli, minor, version } from "./columns.ts";

/**
 * An order commits money. `capMinor` is what the database lets claims reach: the contract sum or the
 * not-to-exceed, whichever is lower (rules P7, W6).
 */
export const order = sqliteTable(
  "vendor_order",
  {
    ...keyed(),
    jobId: text().notNull(),
    workOrderId: text().notNull(),
    contractorId: text().notNull(),
    number: integer().notNull(),
    state: text().$type<"draft" | "sent" | "accepted" | "declined" | "closed" | "cancelled">().notNull(),
    currency: text().notNull(),
    originalMinor: minor().notNull(),
    /** Σ approved change orders; reductions count negative (rule M5). */
    changesMinor: minor().notNull().default(0),
    nteMinor: minor().notNull(),
    toleranceBp: bp(),
    toleranceMinor: minor(),
    capMinor: minor().notNull(),
    /** Σ net of claims that wait, and of decided ones as approved. */
    invoicedMinor: minor().notNull().default(0),
    /** Σ approved net; kept by triggers on claim, checked against the cap in the same statement (rule P7). */
    approvedMinor: minor().notNull().default(0),
    /** Σ paid net. */
    paidMinor: minor().notNull().default(0),
    createdAt: at().notNull(),
    version: version(),
    /** What it was called off from, and the day of the work, `YYYY-MM-DD` where the organisation is (rule S2). */
    standingOrderId: text(),
    callOffOn: text(),
    /** What it takes of its standing order beside what is billed (rule S3). */
    reservedMinor: minor().generatedAlwaysAs(
      sql`iif(standing_order_id is not null and state in ('draft', 'sent'), cap_minor - approved_minor, 0)`,
    ),
    committedMinor: minor().generatedAlwaysAs(
      sql`iif(standing_order_id is not null and state = 'accepted', cap_minor - approved_minor, 0)`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("vendor_order_number").on(t.orgId, t.number),
    uniqueIndex("vendor_order_work_order").on(t.orgId, t.workOrderId),
    index("vendor_order_contractor").on(t.orgId, t.contractorId, t.state, t.createdAt),
    index("vendor_order_job").on(t.orgId, t.jobId),
    index("vendor_order_called_off")
      .on(t.orgId, t.standingOrderId, t.callOffOn, t.id)
      .where(sql`standing_order_id is not null`),
    index("vendor_order_call_offs")
      .on(t.orgId, t.standingOrderId, t.state, t.callOffOn, t.id)
      .where(sql`standing_order_id is not null`),
  ],
);

export const orderLine = sqliteTable(
  "order_line",
  {
    ...keyed(),
    orderId: text().notNull(),
    position: integer().notNull(),
    description: text().notNull(),
    quantityMilli: milli().notNull(),
    unit: text().notNull().default("each"),
    unitPriceMinor: minor().notNull(),
    netMinor: minor().notNull(),
    taxBp: bp().notNull(),
    /** The change order that brought this line; blank for an original line. */
    changeId: text(),
    /** The budget item it came from (rule M7). */
    itemId: text(),
    /** Kept by a trigger on claim lines. */
    approvedMinor: minor().notNull().default(0),
    approvedMilli: milli().notNull().default(0),
    rate: text({ mode: "json" }).$type<LineRate>(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("order_line_order").on(t.orgId, t.orderId, t.position),
  ],
);

/** An approved change order: the only thing that alters an accepted order (rule M6). */
export const orderChange = sqliteTable(
  "order_change",
  {
    ...keyed(),
    orderId: text().notNull(),
    number: integer().notNull(),
    reason: text().notNull(),
    /** Where it came from: additional work, a quote, a manager's own change, a final claim that gave the rest back, or its closing. */
    sourceKind: text().$type<"additional_work" | "quote" | "manager" | "final_claim" | "closing">().notNull(),
    sourceId: text(),
    amountMinor: minor().notNull(),
    extraDays: integer().notNull().default(0),
    approvedBy: text().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("order_change_number").on(t.orgId, t.orderId, t.number),
  ],
);
