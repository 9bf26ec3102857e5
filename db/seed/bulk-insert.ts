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
  const columns = Object.entries(getTableColumns(table)).filter(([, { generated }]) => !generated);
  const names = columns.map(([key]) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const lines = (rows as Record<string, unknown>[]).map((row) =>
    columns.map(([key, column]) => {
      const value = row[key] ?? (column.default as unknown) ?? null;
      const stored = value === null ? null : column.mapToDriverValue(value);
      return typeof stored === "boolean" ? Number(stored) : stored;
    }),
  );
  await insertLines(database, getTableName(table), names, lines);
}

/** Rows as SQLite gives them, into the table of the same name. */
export async function bulkCopy(
  database: D1Database,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  await insertLines(
    database,
    table,
    names,
    rows.map((row) => names.map((name) => row[name])),
  );
}

async function insertLines(
  database: D1Database,
  table: string,
  names: string[],
  lines: unknown[][],
): Promise<void> {
  const picks = names.map((_, index) => `json_extract(value, '$[${index}]')`);
  const columns = names.map((name) => `"${name}"`);
  const sql = `insert into "${table}" (${columns.join(", ")}) select ${picks.join(", ")} from json_each(?)`;
  let chunk: string[] = [];
  let size = 0;
  const flush = async () => {
    if (chunk.length)
      await database
        .prepare(sql)
        .bind(`[${chunk.join(",")}]`)
        .run();
    chunk = [];
    size = 0;
  };
  for (const line of lines) {
    const text = JSON.stringify(line);
    if (size + text.length > MOST_CHARACTERS) await flush();
    chunk.push(text);
    size += text.length;
  }
  await flush();
}
