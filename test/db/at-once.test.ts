import { env } from "cloudflare:workers";
import { desc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readAtOnce, standIn } from "#db/at-once.ts";
import { createDb } from "#db/client.ts";
import { activity, person, site } from "#db/schema/index.ts";
import { makeWork } from "#test/setup/work.ts";

const db = createDb(env.DB);

test("reads what each select reads on its own, in its order, with its own values", async () => {
  await makeWork();
  const ask = (orgId: string) => {
    const here = standIn("orgId");
    return readAtOnce(db, "test", { orgId }, () => ({
      people: db
        .select({
          id: person.id,
          name: person.name,
          active: sql`${person.status} = 'active'`.mapWith(Boolean),
        })
        .from(person)
        .where(eq(person.orgId, here))
        .orderBy(desc(person.name)),
      sites: db.select().from(site).where(eq(site.orgId, here)).orderBy(site.name),
      log: db
        .select({ seq: activity.seq, data: activity.data })
        .from(activity)
        .where(eq(activity.orgId, here)),
      nobody: db.select({ id: person.id }).from(person).where(eq(person.id, "nobody")),
    }));
  };
  for (const orgId of ["org1", "org2", "org1"]) {
    const read = await ask(orgId);
    const people = await db
      .select({ id: person.id, name: person.name, active: sql`${person.status} = 'active'`.mapWith(Boolean) })
      .from(person)
      .where(eq(person.orgId, orgId))
      .orderBy(desc(person.name));
    const log = await db
      .select({ seq: activity.seq, data: activity.data })
      .from(activity)
      .where(eq(activity.orgId, orgId));
    const sites = await db.select().from(site).where(eq(site.orgId, orgId)).orderBy(site.name);
    expect(read).toEqual({ people, sites, log, nobody: [] });
    expect(people.length).toBeGreaterThan(0);
  }
});

test("a row wider than a function of D1 takes arguments is read whole, and asked within that", async () => {
  await makeWork();
  const numbers = Array.from({ length: 70 }, (_, at) => [`n${at}`, sql<number>`${at}`.as(`n${at}`)]);
  const flag = { last: sql<boolean>`1`.mapWith(Boolean).as("last"), list: activity.data };
  const asked: string[] = [];
  const prepare = (text: string) => {
    asked.push(text);
    return env.DB.prepare(text);
  };
  const client = { prepare, batch: (all: D1PreparedStatement[]) => env.DB.batch(all) } as D1Database;
  const { wide } = await readAtOnce(createDb(client), "wide", {}, () => ({
    wide: db
      .select({ ...(Object.fromEntries(numbers) as object), ...flag })
      .from(activity)
      .orderBy(activity.seq)
      .limit(1),
  }));
  const [first] = await db.select({ list: activity.data }).from(activity).orderBy(activity.seq).limit(1);
  const counted = Object.fromEntries(numbers.map(([name], at) => [name, at]));
  expect(wide).toEqual([{ ...counted, last: true, ...first }]);
  const places = [...String(asked[0]).matchAll(/json_array\(((?:c\d+|json\(c\d+\)|,)+)\)/g)];
  expect(places.map(([, list]) => list?.split(",").length)).toEqual([32, 32, 8]);
});

test("a placeholder that would be part of another value is refused", async () => {
  const woven = () => ({
    rows: db
      .select()
      .from(site)
      .where(eq(site.name, `the ${standIn("name")}`)),
  });
  await expect(readAtOnce(db, "woven", { name: "house" }, woven)).rejects.toThrow("part of another value");
});
