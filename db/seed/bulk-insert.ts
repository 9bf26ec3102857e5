import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** What one bound parameter may hold, with room to spare: D1 takes 2 MB. */
const MOST_CHARACTERS = 900_000;

/**
 * Writes many rows with few statements: each carries its rows as one JSON parameter, since D1 binds at most 100.
 * For seeds only; changes of the product are commands.
 */
export async function bulkInsert<Table extends SQLiteTable>(
  database: D1Database,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([key]) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const picks = names.map((_, index) => `json_extract(value, '$[${index}]')`);
  const sql = `insert into ${getTableName(table)} (${names.map((name) => `"${name}"`).join(", ")}) select ${picks.join(", ")} from json_each(?)`;
  let chunk: string[] = [];
  let size = 0;
  const flush = async () => {
    if (chunk.length) await database.prepare(sql).bind(`[${chunk.join(",")}]`).run();
    chunk = [];
    size = 0;
  };
  for (const row of rows as Record<string, unknown>[]) {
    const values = columns.map(([key, column]) => {
      const value = row[key] ?? (column.default as unknown) ?? null;
      const stored = value === null ? null : column.mapToDriverValue(value);
      return typeof stored === "boolean" ? Number(stored) : stored;
    });
    const text = JSON.stringify(values);
    if (size + text.length > MOST_CHARACTERS) await flush();
    chunk.push(text);
    size += text.length;
  }
  await flush();
}
