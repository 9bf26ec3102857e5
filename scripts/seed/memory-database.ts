import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { bulkCopy } from "#db/seed/bulk-insert.ts";

/*
 * The demo's few thousand commands run against SQLite in this process, a hundred times quicker than a round trip to
 * D1 each; what they made is then copied into D1 in a few statements.
 */

const bound = (value: unknown): SQLInputValue =>
  value === undefined ? null : typeof value === "boolean" ? Number(value) : (value as SQLInputValue);

interface Prepared {
  sql: string;
  values: SQLInputValue[];
}

/** As much of D1 as commands use, on a database in memory. */
export function memoryDatabase(migrations: string[]): { client: D1Database; sqlite: DatabaseSync } {
  const sqlite = new DatabaseSync(":memory:");
  for (const sql of migrations) sqlite.exec(sql);
  const prepared = new WeakMap<object, Prepared>();

  const rowsOf = ({ sql, values }: Prepared) =>
    sqlite.prepare(sql).all(...values) as Record<string, unknown>[];
  const answer = (given: Prepared) => ({ success: true, results: rowsOf(given), meta: {} });
  const raw = ({ sql, values }: Prepared) => {
    const statement = sqlite.prepare(sql);
    statement.setReturnArrays(true);
    return statement.all(...values);
  };

  const statementOf = (sql: string, values: SQLInputValue[]): D1PreparedStatement => {
    const given = { sql, values };
    const statement = {
      bind: (...more: unknown[]) => statementOf(sql, more.map(bound)),
      all: async () => answer(given),
      run: async () => answer(given),
      raw: async () => raw(given),
      first: async (column?: string) => {
        const row = rowsOf(given)[0];
        return column === undefined ? (row ?? null) : (row?.[column] ?? null);
      },
    } as unknown as D1PreparedStatement;
    prepared.set(statement, given);
    return statement;
  };

  const batch = async (statements: D1PreparedStatement[]) => {
    sqlite.exec("begin");
    try {
      const answers = statements.map((statement) =>
        answer(prepared.get(statement) ?? { sql: "select 1", values: [] }),
      );
      sqlite.exec("commit");
      return answers;
    } catch (error) {
      sqlite.exec("rollback");
      throw error;
    }
  };

  const client = { prepare: (sql: string) => statementOf(sql, []), batch } as unknown as D1Database;
  return { client, sqlite };
}

/**
 * Copies every row into an empty, migrated D1. Names that the triggers of search look up come first. Orders and their
 * lines come last: the triggers on claims have added up what they hold already, and find nothing to add to.
 */
export async function copyInto(database: D1Database, sqlite: DatabaseSync): Promise<void> {
  const tables = sqlite
    .prepare(
      "select name from sqlite_master where type = 'table' and sql like '%without rowid%' and name not like '%search%'",
    )
    .all()
    .map(({ name }) => String(name));
  const first = new Set(["site", "contractor", "asset"]);
  const last = new Set(["vendor_order", "order_line"]);
  // Triggers keep these by what comes into the others: what they made of the copying gives way
  const kept = new Set([
    "contractor_figures",
    "approval_wait",
    "approval_figures",
    "performance_job",
    "score_month",
  ]);
  const between = tables.filter((name) => !first.has(name) && !last.has(name) && !kept.has(name));
  for (const table of [...first, ...between, ...last, ...kept]) {
    if (kept.has(table)) await database.prepare(`delete from ${table}`).run();
    // What is worked out is not among these
    const columns = sqlite.prepare("select name from pragma_table_info(?)").all(table);
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    await bulkCopy(database, table, sqlite.prepare(`select ${names} from ${table}`).all());
  }
}
