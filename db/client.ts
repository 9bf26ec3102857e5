import { DrizzleD1Database, SQLiteD1Session } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";

/** With the client it asks, as `drizzle()` would give it. */
export type Db = DrizzleD1Database<Record<string, never>> & { $client: D1Database };

// One for all requests: `drizzle()` makes one each time, which works out every column's name again (0.4 ms a page).
export const dialect = new SQLiteAsyncDialect({ casing: "snake_case" });

/** `client` may be a guarded one (see db/proven.ts). D1 has no interactive transactions: write with one `batch`. */
export function createDb(client: D1Database): Db {
  const session = new SQLiteD1Session<Record<string, never>, Record<string, never>>(
    client,
    dialect,
    undefined,
  );
  const db: DrizzleD1Database<Record<string, never>> = new DrizzleD1Database(
    "async",
    dialect,
    session,
    undefined,
  );
  return Object.assign(db, { $client: client });
}

/** The database that holds an organisation. One today; a directory of several later. */
export const recordsFor = (env: { DB: D1Database }, _orgId?: string): D1Database => env.DB;
