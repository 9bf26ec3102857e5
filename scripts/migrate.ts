import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unstable_splitSqlQuery } from "wrangler";

const folder = fileURLToPath(new URL("../migrations/", import.meta.url));
const TABLE =
  "create table if not exists d1_migrations (id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)";

const names = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();

/** Every migration's SQL, in order. */
export const readMigrations = (): string[] => names().map((name) => readFileSync(folder + name, "utf8"));

/** Brings a local database up to date, keeping wrangler's own table of what has run. Returns what ran now. */
export async function migrate(database: D1Database): Promise<string[]> {
  await database.exec(TABLE);
  const { results } = await database.prepare("select name from d1_migrations").all<{ name: string }>();
  const done = new Set(results.map((row) => row.name));
  const waiting = names().filter((name) => !done.has(name));
  for (const name of waiting) {
    const statements = unstable_splitSqlQuery(readFileSync(folder + name, "utf8"));
    await database.batch([
      ...statements.map((sql) => database.prepare(sql)),
      database.prepare("insert into d1_migrations (name) values (?)").bind(name),
    ]);
  }
  return waiting;
}
