import { DrizzleD1Database, SQLiteD1Session } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";

export type Db = DrizzleD1Database<Record<string, never>>;

// One for all requests: `drizzle()` makes one each time, which works out every column's name again (0.4 ms a page).
const dialect = new SQLiteAsyncDialect({ casing: "snake_case" });

/** `client` may be a guarded one (see db/proven.ts). D1 has no interactive transactions: write with one `batch`. */
export const createDb = (client: D1Database): Db =>
  new DrizzleD1Database("async", dialect, new SQLiteD1Session(client, dialect, undefined), undefined);

/** The database that holds an organisation. One today; a directory of several later. */
export const recordsFor = (env: { DB: D1Database }, _orgId?: string): D1Database => env.DB;
