import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, flag, keyed, version } from "./columns.ts";

export const site = sqliteTable(
  "site",
  {
    ...keyed(),
    name: text().notNull(),
    address: text().notNull().default(""),
    customerId: text(),
    accessNotes: text(),
    importKey: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("site_import").on(t.orgId, t.importKey),
    index("site_name").on(t.orgId, sql`name collate nocase`, t.id),
    index("site_customer").on(t.orgId, t.customerId),
  ],
);

export const asset = sqliteTable(
  "asset",
  {
    ...keyed(),
    siteId: text().notNull(),
    name: text().notNull(),
    code: text(),
    category: text(),
    notes: text(),
    importKey: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("asset_site").on(t.orgId, t.siteId),
    uniqueIndex("asset_import").on(t.orgId, t.importKey),
  ],
);

/** What a kind of job asks for before its work may be completed (rule W3). */
export const jobType = sqliteTable(
  "job_type",
  {
    ...keyed(),
    name: text().notNull(),
    photos: integer().notNull().default(0),
    meterReading: flag().notNull().default(false),
    signature: flag().notNull().default(false),
    /** The checklist each work order of this type starts with. */
    checklist: text({ mode: "json" }).$type<string[]>().notNull(),
    archivedAt: at(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] })],
);
