import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { at, keyed, minor, tally, version } from "./columns.ts";

/** Rules S1–S4. It has the id of the document that it was agreed by; triggers on orders keep its figures (rule S3). */
export const standingOrder = sqliteTable(
  "standing_order",
  {
    ...keyed(),
    /** Its room: the job of its document. */
    jobId: text().notNull(),
    contractorId: text().notNull(),
    number: text().notNull(),
    title: text().notNull(),
    state: text().$type<"open" | "closed">().notNull().default("open"),
    currency: text().notNull(),
    /** `YYYY-MM-DD` where the organisation is; both ends are in (rule S2). */
    validFrom: text().notNull(),
    validTo: text().notNull(),
    /** Null is "no cap", and `noCapBy` who allowed it (rule S4). */
    capMinor: minor(),
    noCapBy: text(),
    callOffCapMinor: minor(),
    lineCapMinor: minor(),
    /** Levels of use in basis points, lowest first. */
    noticeBp: text({ mode: "json" }).$type<number[]>().notNull(),
    rateCardId: text(),
    managerId: text().notNull(),
    reservedMinor: minor().notNull().default(0),
    committedMinor: minor().notNull().default(0),
    billedMinor: minor().notNull().default(0),
    callOffs: tally(),
    closedAt: at(),
    closedBy: text(),
    closeReason: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("standing_order_contractor").on(t.orgId, t.contractorId, t.state, t.validTo),
    index("standing_order_state").on(t.orgId, t.state, t.validTo, t.id),
  ],
);

/** Of a kind that is named, one must match; a kind that is not named is open. */
export const standingOrderScope = sqliteTable(
  "standing_order_scope",
  {
    orgId: text().notNull(),
    standingOrderId: text().notNull(),
    kind: text().$type<"site" | "asset" | "category">().notNull(),
    /** An id, or the name of a category. */
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.standingOrderId, t.kind, t.value] })],
);

/** What its call-offs take (reserved, committed and billed) by the day of the work; kept by triggers. */
export const standingOrderDay = sqliteTable(
  "standing_order_day",
  {
    orgId: text().notNull(),
    standingOrderId: text().notNull(),
    day: text().notNull(),
    amountMinor: minor().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.standingOrderId, t.day] })],
);

/** A level of use that was reached: a trigger writes it once for each level and cap. */
export const standingOrderNotice = sqliteTable(
  "standing_order_notice",
  {
    orgId: text().notNull(),
    standingOrderId: text().notNull(),
    capMinor: minor().notNull(),
    levelBp: integer().notNull(),
    usedMinor: minor().notNull(),
    toldAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.standingOrderId, t.capMinor, t.levelBp] }),
    index("standing_order_notice_untold").on(t.orgId, t.standingOrderId).where(sql`told_at is null`),
  ],
);
