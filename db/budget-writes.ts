import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Budget } from "#domain/budget/budget.ts";
import type { Db } from "./client.ts";
import { budgetGroup, budgetItem } from "./schema/index.ts";

interface Place {
  orgId: string;
  jobId: string;
}

/**
 * What turns the stored budget from `before` into `after`: at most four statements, however many lines changed, since
 * rows travel as one JSON text and not as a parameter each.
 */
export function budgetWrites(db: Db, place: Place, before: Budget, after: Budget): BatchItem<"sqlite">[] {
  const groups = difference(before.groups, after.groups);
  const items = difference(before.items, after.items);
  return [
    ...(groups.written.length > 0 ? [upsert(db, place, budgetGroup, groups.written)] : []),
    ...(items.gone.length > 0
      ? [db.delete(budgetItem).where(and(of(budgetItem, place), among(budgetItem.id, items.gone)))]
      : []),
    ...(items.written.length > 0 ? [upsert(db, place, budgetItem, items.written)] : []),
    ...(groups.gone.length > 0
      ? [db.delete(budgetGroup).where(and(of(budgetGroup, place), among(budgetGroup.id, groups.gone)))]
      : []),
  ];
}

function difference<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]) {
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    written: after.filter((row) => old.get(row.id) !== row),
    gone: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}

/** `insert … select` names every column of the table, in the order it gives them here. */
function upsert(db: Db, place: Place, table: Table, rows: readonly object[]) {
  const columns = Object.entries(getTableColumns(table));
  const given = new Map(Object.entries(place));
  const picks = columns.map(([key]) => sql`${given.get(key) ?? sql.raw(`value ->> '${key}'`)}`);
  return db
    .insert(table)
    .select(sql`select ${sql.join(picks, sql`, `)} from json_each(${JSON.stringify(rows)}) where true`)
    .onConflictDoUpdate({
      target: [table.orgId, table.jobId, table.id],
      set: Object.fromEntries(columns.map(([key]) => [key, sql.raw(`excluded.${inSql(key)}`)])),
    });
}

type Table = typeof budgetGroup | typeof budgetItem;

const inSql = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const of = (table: { orgId: SQLiteColumn; jobId: SQLiteColumn }, { orgId, jobId }: Place) =>
  and(eq(table.orgId, orgId), eq(table.jobId, jobId));

const among = (column: SQLiteColumn, ids: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
