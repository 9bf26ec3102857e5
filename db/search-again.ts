import { sql } from "drizzle-orm";
import type { Db } from "./client.ts";

/** What one bite of `search_again_bite` writes. */
const BITE = 2_000;

/** Gives older work orders of what was renamed its new name to be found by, a bite for each. Returns how many are left. */
export async function searchAgain(db: Db): Promise<number> {
  await db.batch([
    db.run(sql`update search_again set before = coalesce((select n.id from search_again_next n
      where n.org_id = search_again.org_id and n.kind = search_again.kind and n.thing_id = search_again.id
      order by n.id desc limit 1 offset ${sql.raw(String(BITE - 1))}), '')`),
    db.run(sql`delete from search_again where before = ''`),
  ]);
  const [left] = await db.all<{ count: number }>(sql`select count(*) as count from search_again`);
  return left?.count ?? 0;
}
