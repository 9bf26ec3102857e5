import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rebuildPerformance } from "#commands/performance/rebuild-performance.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { performanceRecount } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import { countAfresh } from "#worker/count-afresh.ts";
import { live, makeHistory, step } from "./history.ts";

async function kept() {
  const [facts, months] = await env.DB.batch([
    env.DB.prepare("select * from performance_job order by work_order_id, turn"),
    // A month from which everything was taken out again keeps a row of zeros
    env.DB.prepare("select * from score_month where jobs or decide_n or pay_n order by contractor_id, month"),
  ]);
  return { facts: facts?.results ?? [], months: months?.results ?? [] };
}

async function inBites(world: World, rows: number): Promise<void> {
  for (let bites = 0; bites < 300; bites += 1)
    if ((await world.run("admin", rebuildPerformance, { rows })).done) return;
  throw new Error("It never ends");
}

test("fed with the log again, facts and months are the same", async () => {
  const world = await makeHistory();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 50 }), async (steps) => {
      await live(world, steps);
      const before = await kept();
      await world.run("admin", rebuildPerformance, {});
      expect(await kept()).toEqual(before);
      await env.DB.batch([
        env.DB.prepare("update performance_job set returned = 9, visits = 9"),
        env.DB.prepare("update score_month set jobs = 99"),
      ]);
      await inBites(world, 7);
      expect(await kept()).toEqual(before);
    }),
    // each run goes on where the one before ended: a shorter one would start elsewhere
    { numRuns: 3, endOnFailure: true },
  );
  expect((await kept()).facts.length).toBeGreaterThan(0);
}, 240_000);

test("a bite at a time, with work and other callers in between, it comes to the same", async () => {
  const world = await makeHistory();
  const create = { what: "create", which: 0 } as const;
  await live(
    world,
    [1, 2, 3, 5, 6].map((amount) => ({ ...create, amount })),
  );
  await env.DB.prepare("update score_month set jobs = 99").run();
  const bite = () => world.run("admin", rebuildPerformance, { rows: 1 });
  expect(await Promise.all([bite(), bite()])).toEqual([{ done: false }, { done: false }]);
  await live(world, [
    { ...create, amount: 9 },
    { what: "accept", which: 0, amount: 1 },
    { what: "accept", which: 4, amount: 1 },
  ]);
  await inBites(world, 1);
  const bitten = await kept();
  expect(await world.run("admin", rebuildPerformance, {})).toEqual({ done: true });
  expect(await kept()).toEqual(bitten);
  expect(bitten.facts).toHaveLength(6);
  const left = await env.DB.prepare(
    "select (select count(*) from performance_recount) + (select count(*) from performance_rebuild) as n",
  );
  expect(await left.first("n")).toBe(0);
  const said = await env.DB.prepare(
    "select verb from activity where verb like 'performance.rebuil%' order by seq",
  ).all();
  expect(said.results.map(({ verb }) => verb).slice(-2)).toEqual([
    "performance.rebuilt",
    "performance.rebuilt",
  ]);
});

test("what was begun goes on by itself, and what it has to do is bounded", async () => {
  const world = await makeHistory();
  await live(world, [{ what: "create", which: 0, amount: 1 }]);
  const before = await kept();
  await env.DB.prepare("update score_month set jobs = 99").run();
  await world.run("admin", rebuildPerformance, { rows: 1 });
  await countAfresh(env, world.clock.now);
  expect(await kept()).toEqual(before);
  expect(await world.db.$count(performanceRecount)).toBe(0);
  await expect(world.run("admin", rebuildPerformance, { rows: 1_000_000 })).rejects.toThrow();
});

test("what is lost is counted again from the log, and work goes on from there", async () => {
  const world = await makeHistory();
  await live(world, [{ what: "create", which: 0, amount: 1 }]);
  const before = await kept();
  await env.DB.batch([
    env.DB.prepare("delete from performance_job"),
    env.DB.prepare("update score_month set jobs = 99"),
  ]);
  await world.run("admin", rebuildPerformance, {});
  expect(await kept()).toEqual(before);
  await live(world, [{ what: "accept", which: 0, amount: 1 }]);
  expect((await kept()).months).toMatchObject([{ jobs: 1, decline_n: 1, decline_hit: 0 }]);
  await expect(world.run("manager", rebuildPerformance, {})).rejects.toMatchObject({ kind: "forbidden" });
});

test("rows of before there were targets are read by who heard them and where the work is", async () => {
  const world = await makeHistory();
  await live(world, [{ what: "create", which: 0, amount: 2 }]);
  const row = await env.DB.prepare("select id, site_id, job_type_id from work_order").first<{ id: string }>();
  await env.DB.batch([
    env.DB.prepare("delete from performance_job"),
    env.DB.prepare(`insert into performance_feed select org_id, job_id, seq, at, verb, subject_id, work_order_id,
      audience, '{"number":1001,"to":"Somebody","state":"assigned"}' from activity where verb = 'work_order.assigned'`),
  ]);
  await world.run("lead", acceptWorkOrder, { workOrderId: row?.id });
  expect((await kept()).facts).toMatchObject([
    { contractor_id: "con1", site_id: "site1", job_type_id: "easy", on_day: "2026-03-03", respond_by: null },
  ]);
});
