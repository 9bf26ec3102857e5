import { sql } from "drizzle-orm";
import { primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { TemplateContent } from "#domain/document/template.ts";
import { at, flag, keyed, version } from "./columns.ts";

/** What documents of a kind begin with. */
export const documentTemplate = sqliteTable(
  "document_template",
  {
    ...keyed(),
    kind: text().$type<DocumentKind>().notNull(),
    name: text().notNull(),
    content: text({ mode: "json" }).$type<TemplateContent>().notNull(),
    isDefault: flag().notNull().default(false),
    savedBy: text().notNull(),
    savedAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("document_template_name").on(t.orgId, t.kind, sql`name collate nocase`),
    uniqueIndex("document_template_default").on(t.orgId, t.kind).where(sql`is_default = 1`),
  ],
);

/** How documents of a kind are numbered, where the organisation has said so. */
export const documentPattern = sqliteTable(
  "document_pattern",
  {
    orgId: text().notNull(),
    kind: text().$type<DocumentKind>().notNull(),
    pattern: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.kind] })],
);
