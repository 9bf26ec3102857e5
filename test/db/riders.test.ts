import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createDb } from "#db/client.ts";
import { carrying, type Rider } from "#db/riders.ts";
import { contractor, customer } from "#db/schema/index.ts";
import { countingD1 } from "#test/bench/meters/counting-d1.ts";
import { makeWorld } from "#test/setup/world.ts";

function setOut(accept: Rider["accept"]) {
  const { client, trips } = countingD1(env.DB);
  const rider = { statement: client.prepare("select 7 as number"), accept };
  const carried = carrying(client, [rider]);
  return { db: createDb(carried.client), arrive: carried.arrive, trips };
}
const refused = () => {
  throw new Error("refused");
};

test("a lone read takes the rider along in one trip, and keeps its order and columns of the same name", async () => {
  await makeWorld();
  const accepted: unknown[] = [];
  const { db, trips } = setOut((row) => accepted.push(row?.number));
  const rows = await db
    .select({ contractor: contractor.name, customer: customer.name, id: contractor.id })
    .from(contractor)
    .crossJoin(customer)
    .orderBy(contractor.name, customer.name)
    .limit(2);
  expect(rows).toEqual([
    { contractor: "Brightside Electrical", customer: "Mill Cafe", id: "con1" },
    { contractor: "Brightside Electrical", customer: "Quay Apartments", id: "con1" },
  ]);
  expect(accepted).toEqual([7]);
  expect(trips).toHaveLength(1);
});

test("riders travel once, with whichever of several reads is first", async () => {
  await makeWorld();
  const accepted: unknown[] = [];
  const { db, arrive, trips } = setOut((row) => accepted.push(row?.number));
  await Promise.all([db.select().from(contractor), db.select().from(customer)]);
  await db.batch([db.select().from(contractor)]);
  await arrive();
  expect(accepted).toEqual([7]);
  expect(trips).toHaveLength(3);
});

test("where a rider is refused nothing is given out and nothing is written", async () => {
  await makeWorld();
  const rename = (db: ReturnType<typeof createDb>) => db.update(contractor).set({ name: "Renamed" });
  const read = setOut(refused);
  await expect(read.db.select().from(contractor)).rejects.toMatchObject({ cause: { message: "refused" } });
  await expect(read.db.batch([read.db.select().from(contractor)])).rejects.toThrow("refused");
  const written = setOut(refused);
  await expect(rename(written.db)).rejects.toMatchObject({ cause: { message: "refused" } });
  const batched = setOut(refused);
  await expect(batched.db.batch([rename(batched.db)])).rejects.toThrow("refused");
  const mixed = setOut(refused);
  await expect(mixed.db.batch([mixed.db.select().from(contractor), rename(mixed.db)])).rejects.toThrow(
    "refused",
  );
  const names = await createDb(env.DB).select({ name: contractor.name }).from(contractor);
  expect(names.map(({ name }) => name)).not.toContain("Renamed");
});

test("riders whose read failed travel with the next one", async () => {
  await makeWorld();
  const accepted: unknown[] = [];
  const { db, arrive } = setOut((row) => accepted.push(row?.number));
  await expect(db.all("select nothing from nowhere")).rejects.toThrow();
  await arrive();
  expect(accepted).toEqual([7]);
});

test("what goes along leaves with whatever is read at the same time, by itself where nothing is, and never before a proof", async () => {
  await makeWorld();
  const carried = (accept: Rider["accept"]) => {
    const { client, trips } = countingD1(env.DB);
    const both = carrying(client, [{ statement: client.prepare("select 7 as number"), accept }]);
    return { ...both, trips, more: both.client.prepare("select 8 as number") };
  };
  const aboard = carried(() => undefined);
  const [more] = await Promise.all([
    aboard.along(aboard.more),
    createDb(aboard.client).select().from(contractor),
  ]);
  expect([more?.number, aboard.trips.length]).toEqual([8, 1]);
  expect((await aboard.along(aboard.more))?.number).toBe(8);
  const alone = carried(() => undefined);
  expect([(await alone.along(alone.more))?.number, alone.trips.length]).toEqual([8, 1]);
  const unproven = carried(refused);
  await expect(unproven.along(unproven.more)).rejects.toThrow("refused");
});
