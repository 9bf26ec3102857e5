import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BudgetContent } from "#domain/budget/template.ts";
import type { ColumnKey } from "#domain/budget/views.ts";
import { at, bp, keyed, milli, minor } from "./columns.ts";

const ofJob = () => ({ orgId: text().notNull(), jobId: text().notNull(), id: text().notNull() });

export const budgetGroup = sqliteTable(
  "budget_group",
  { ...ofJob(), name: text().notNull(), place: text().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.jobId, t.id] })],
);

export const budgetItem = sqliteTable(
  "budget_item",
  {
    ...ofJob(),
    groupId: text(),
    place: text().notNull(),
    code: text().notNull(),
    description: text().notNull(),
    quantityMilli: milli().notNull(),
    unit: text().notNull(),
    unitCostMinor: minor().notNull(),
    markupBp: bp().notNull(),
    /** Blank, the markup makes the price. */
    unitPriceMinor: minor(),
    taxBp: bp().notNull(),
    notes: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.jobId, t.id] })],
);

export const budgetTemplate = sqliteTable(
  "budget_template",
  {
    ...keyed(),
    name: text().notNull(),
    content: text({ mode: "json" }).$type<BudgetContent>().notNull(),
    items: integer().notNull(),
    savedBy: text().notNull(),
    savedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] })],
);

/** Columns somebody chose and named, for all staff. */
export const budgetView = sqliteTable(
  "budget_view",
  { ...keyed(), name: text().notNull(), columns: text({ mode: "json" }).$type<ColumnKey[]>().notNull() },
  (t) => [primaryKey({ columns: [t.orgId, t.id] })],
);
