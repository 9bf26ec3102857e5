import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Rate } from "#domain/rate/rate-card.ts";
import { at, bp, keyed, minor, version } from "./columns.ts";

/** What a contractor's work costs. */
export const rateCard = sqliteTable(
  "rate_card",
  {
    ...keyed(),
    contractorId: text().notNull(),
    name: text().notNull(),
    currency: text().notNull(),
    /** The newest version's `n`. */
    current: integer().notNull(),
    /** No longer offered or held against; what was agreed at it stays with its lines. */
    archivedAt: at(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("rate_card_name").on(t.orgId, t.contractorId, t.name),
  ],
);

/** Written once. Days are `YYYY-MM-DD` in the organisation's zone, both in. */
export const rateCardVersion = sqliteTable(
  "rate_card_version",
  {
    orgId: text().notNull(),
    rateCardId: text().notNull(),
    n: integer().notNull(),
    validFrom: text().notNull(),
    validTo: text(),
    callOutMinor: minor(),
    callOutAfterHoursMinor: minor(),
    materialsMarkupBp: bp(),
    rates: text({ mode: "json" }).$type<Rate[]>().notNull(),
    note: text(),
    createdBy: text().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.rateCardId, t.n] })],
);
