import { getTableColumns } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/client.ts";
import { asset, contact, contractor, customer, site } from "#db/schema/index.ts";
import type { JudgedRow } from "#domain/import/judge.ts";
import type { ImportKind } from "#domain/import/kinds.ts";

const MOST_PARAMETERS = 100;

/** Rows as inserts of several each: a statement of D1 takes a hundred parameters. */
export function inserts<Table extends SQLiteTable>(
  db: Db,
  table: Table,
  rows: Table["$inferInsert"][],
): BatchItem<"sqlite">[] {
  const each = Math.floor(MOST_PARAMETERS / Object.keys(getTableColumns(table)).length);
  return Array.from({ length: Math.ceil(rows.length / each) }, (_, i) =>
    db.insert(table).values(rows.slice(i * each, (i + 1) * each)),
  );
}

interface Made {
  db: Db;
  orgId: string;
  now: number;
  newId(): string;
}

/** Inserts of everything but jobs, which have numbers and logs of their own. */
export function plainWrites(
  { db, orgId, now, newId }: Made,
  kind: Exclude<ImportKind, "jobs">,
  rows: JudgedRow[],
): BatchItem<"sqlite">[] {
  const born = ({ key }: JudgedRow) => ({ orgId, id: newId(), importKey: key, createdAt: now });
  const blank = (text: string | undefined) => text || null;
  switch (kind) {
    case "contractors":
      return inserts(
        db,
        contractor,
        rows.map((row) => {
          const { name = "", trade = "", email, phone, taxNumber } = row.values;
          return {
            ...born(row),
            name,
            trade,
            email: blank(email),
            phone: blank(phone),
            taxNumber: blank(taxNumber),
          };
        }),
      );
    case "customers":
      return inserts(
        db,
        customer,
        rows.map((row) => {
          const { name = "", email, phone, address } = row.values;
          return { ...born(row), name, email: blank(email), phone: blank(phone), address: blank(address) };
        }),
      );
    case "contacts":
      return inserts(
        db,
        contact,
        rows.map((row) => {
          const { name = "", email = "", phone } = row.values;
          const { contractorId, customerId } = row.resolved;
          return { ...born(row), contractorId, customerId, name, email, phone: blank(phone) };
        }),
      );
    case "sites":
      return inserts(
        db,
        site,
        rows.map((row) => {
          const { name = "", address = "", accessNotes } = row.values;
          return {
            ...born(row),
            name,
            address,
            customerId: row.resolved.customerId,
            accessNotes: blank(accessNotes),
          };
        }),
      );
    case "assets":
      return inserts(
        db,
        asset,
        rows.map((row) => {
          const { name = "", code, category, notes } = row.values;
          const siteId = row.resolved.siteId ?? "";
          return {
            ...born(row),
            siteId,
            name,
            code: blank(code),
            category: blank(category),
            notes: blank(notes),
          };
        }),
      );
  }
}
