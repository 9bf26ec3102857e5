import { drizzle } from "drizzle-orm/d1";
import * as schema from "./schema/index.ts";

/** `client` may be a guarded one (see db/proven.ts). D1 has no interactive transactions: write with one `batch`. */
export const createDb = (client: D1Database) => drizzle(client, { schema, casing: "snake_case" });

export type Db = ReturnType<typeof createDb>;

/** The database that holds an organisation. One today; a directory of several later. */
export const recordsFor = (env: { DB: D1Database }, _orgId?: string): D1Database => env.DB;
