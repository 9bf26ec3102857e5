import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rebuildPerformance } from "#commands/performance/rebuild-performance.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { live, makeHistory, step } from "./history.ts";

async function kept() {
  const [facts, months] = await env.DB.batch([
    env.DB.prepare("select * from performance_job order by work_order_id, turn"),
    // A month from which everything was taken out again keeps a row of zeros
    env.DB.prepare("select * from score_month where jobs or decide_n or pay_n order by contractor_id, month"),
  ]);
  return { facts: facts?.results ?? [], months: months?.results ?? [] };
}

test("fed with the log again, facts and months are the same", async () => {
  const world = await makeHistory();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 50 }), async (steps) => {
      await live(world, steps);
      const before = await kept();
      await world.run("admin", rebuildPerformance, {});
      expect(await kept()).toEqual(before);
    }),
    // each run goes on where the one before ended: a shorter one would start elsewhere
    { numRuns: 3, endOnFailure: true },
  );
  expect((await kept()).facts.length).toBeGreaterThan(0);
}, 240_000);

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
