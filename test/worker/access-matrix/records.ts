import { env } from "cloudflare:workers";

type Row = Record<string, unknown>;
/** Every row of every table, as text a row, so that two moments can be compared. */
export type Records = Map<string, string[]>;

let tables: string[] | null = null;

async function tableNames(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_cf%' escape '\\'
     and name not like '%\\_search%' escape '\\' and name <> 'd1_migrations'`,
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function readRecords(): Promise<Records> {
  tables ??= await tableNames();
  const answers = await env.DB.batch<Row>(
    tables.map((name) => env.DB.prepare(`select * from "${name}" order by 1`)),
  );
  return new Map(
    tables.map((name, i) => [name, (answers[i]?.results ?? []).map((row) => JSON.stringify(row))]),
  );
}

export interface Change {
  table: string;
  row: Row;
}

/** Rows that are there in one and not in the other; an updated row counts on both sides. */
export function changesBetween(before: Records, after: Records): Change[] {
  return [...after].flatMap(([table, rows]) => {
    const [old, now] = [new Set(before.get(table)), new Set(rows)];
    const changed = [...old.symmetricDifference(now)];
    return changed.map((text) => ({ table, row: JSON.parse(text) as Row }));
  });
}

/** Puts changed tables back as they were. Triggers that forbid it step aside for one batch. */
export async function putBack(before: Records, changes: Change[]): Promise<void> {
  const changed = [...new Set(changes.map(({ table }) => table))];
  if (changed.length === 0) return;
  const { results: triggers } = await env.DB.prepare(
    "select name, sql from sqlite_master where type = 'trigger'",
  ).all<{ name: string; sql: string }>();
  const written = await writtenColumns(changed);
  const statements = changed.flatMap((table) => {
    const rows = before.get(table) ?? [];
    const columns = written.get(table) ?? [];
    const names = columns.map((name) => `"${name}"`).join(", ");
    const values = columns.map((name) => `json_extract(value, '$."${name}"')`).join(", ");
    const emptied = env.DB.prepare(`delete from "${table}"`);
    const filled = env.DB.prepare(
      `insert into "${table}" (${names}) select ${values} from json_each(?)`,
    ).bind(`[${rows.join(",")}]`);
    return rows.length ? [emptied, filled] : [emptied];
  });
  await env.DB.batch([
    ...triggers.map(({ name }) => env.DB.prepare(`drop trigger "${name}"`)),
    ...statements,
    ...triggers.map(({ sql }) => env.DB.prepare(sql)),
  ]);
}

/** Without what the database works out itself. */
async function writtenColumns(names: string[]): Promise<Map<string, string[]>> {
  const answers = await env.DB.batch<{ name: string }>(
    names.map((name) => env.DB.prepare("select name from pragma_table_info(?)").bind(name)),
  );
  return new Map(names.map((name, i) => [name, (answers[i]?.results ?? []).map((row) => row.name)]));
}
