import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createDb } from "#db/client.ts";
import { readComparison } from "#db/queries/performance/comparison.ts";
import { jobsBehind } from "#db/queries/performance/jobs-behind.ts";
import { readScorecard } from "#db/queries/performance/scorecard.ts";
import { readStandings } from "#db/queries/performance/standings.ts";
import { manyWorkOrders } from "#test/queries/many-work-orders.ts";
import { metered } from "#test/queries/metered.ts";
import { makeWorld, VIEWERS } from "#test/setup/world.ts";

const now = Date.UTC(2026, 2, 3);
const asked = { now, window: { from: "2021-03-10", to: "2026-03-09" } };

/** Facts of four years, in whole months and not at the edges of any window that is asked for. */
async function facts(from: number, to: number): Promise<void> {
  await manyWorkOrders(env.DB, from, to);
  await env.DB.prepare(`insert into performance_job (org_id, contractor_id, on_day, work_order_id, turn, number, site_id,
      priority, given_at, responded_at, completed_at, completions, closed_at)
    select org_id, iif(number % 2, 'con1', 'con2'), date('2021-04-01', '+' || (number % 1400) || ' days'), id, 1, number,
      'site1', 'normal', 0, 1, 2, 1, 3 from work_order where number between ${from} and ${to}`).run();
  await env.DB.prepare("update work_order set state = 'closed' where state <> 'closed'").run();
}

async function rowsRead(): Promise<Record<string, number>> {
  const { meter, client } = metered(env.DB);
  const db = createDb(client);
  const counted = async (read: () => Promise<unknown>) => {
    meter.rowsRead = 0;
    await read();
    return meter.rowsRead;
  };
  const behind = { ...asked, measure: "fix" } as const;
  const chosen = { orgId: "org1", contractorIds: ["con1", "con2"], timeZone: "UTC", now };
  return {
    scorecard: await counted(() => readScorecard(db, VIEWERS.manager, "con1", asked)),
    comparison: await counted(() => readComparison(db, { orgId: "org1", ...asked })),
    behind: await counted(() => jobsBehind(db, VIEWERS.lead, undefined, behind)),
    standings: await counted(() => readStandings(db, chosen)),
  };
}

test("no page of performance reads more as the history behind it grows", async () => {
  await makeWorld();
  await facts(1, 2_000);
  const before = await rowsRead();
  await facts(2_001, 6_000);
  expect(await rowsRead()).toEqual(before);
  const { score } = await readScorecard(createDb(env.DB), VIEWERS.manager, "con1", asked);
  expect(score.figures.fix).toEqual({ n: 3_000, hit: 3_000, disputed: 0 });
});
