import fc from "fast-check";
import { expect, test } from "vitest";
import { readComparison } from "#db/queries/performance/comparison.ts";
import { jobsBehind } from "#db/queries/performance/jobs-behind.ts";
import { readScorecard } from "#db/queries/performance/scorecard.ts";
import { activity, workOrder } from "#db/schema/index.ts";
import { type Measure, measures } from "#domain/performance/measures.ts";
import { type DayWindow, lastDays } from "#domain/performance/window.ts";
import { dayKey } from "#domain/time/day.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";
import { live, makeHistory, STEPS, type Step, step } from "./history.ts";
import { countsIn, type Giving, givingsOf, inWindow, scoreOf } from "./reference.ts";

const ZONE = "Australia/Sydney";
const CONTRACTORS = ["con1", "con2"];
const bare = <T extends { margin: unknown }>({ margin: _, ...rest }: T) => rest;

async function readGivings({ db }: World): Promise<Giving[]> {
  const [log, works] = await db.batch([db.select().from(activity), db.select().from(workOrder)]);
  return givingsOf(log, works);
}

/** Windows that cut months at every place. */
function windowsOf(now: number): DayWindow[] {
  const today = dayKey(now, ZONE);
  return [30, 90, 365]
    .map((days) => lastDays(days, today))
    .concat([{ from: "2026-03-10", to: "2026-04-05" }]);
}

async function compareAll(world: World): Promise<void> {
  const givings = await readGivings(world);
  const { now } = world.clock;
  for (const window of windowsOf(now)) {
    const all = await readComparison(world.db, { orgId: "org1", window, now });
    for (const contractorId of CONTRACTORS) {
      const asked = { window, contractorId, now };
      const slow = scoreOf(givings, asked);
      const card = await readScorecard(world.db, VIEWERS.manager, contractorId, asked);
      expect(bare(card.score), `${contractorId} ${window.from}`).toEqual(slow);
      const compared = all.rows.find((row) => row.contractorId === contractorId);
      expect(bare(compared?.score ?? card.score)).toEqual(slow);
      for (const jobTypeId of ["easy", "type1"]) {
        const narrowed = { ...asked, jobTypeId, siteId: "site1" };
        const few = await readScorecard(world.db, VIEWERS.manager, contractorId, narrowed);
        expect(bare(few.score), jobTypeId).toEqual(scoreOf(givings, narrowed));
        const { rows } = await readComparison(world.db, { orgId: "org1", ...narrowed });
        const score = rows.find((row) => row.contractorId === contractorId)?.score;
        expect(score && bare(score)).toEqual(scoreOf(givings, narrowed));
      }
    }
  }
}

/** Each figure opens the list of what it counts. */
async function compareLists(world: World): Promise<void> {
  const givings = await readGivings(world);
  const { now } = world.clock;
  const window = lastDays(365, dayKey(now, ZONE));
  for (const contractorId of CONTRACTORS)
    for (const measure of measures) {
      const asked = { window, contractorId, now };
      const theirs = inWindow(givings, asked);
      const counted = theirs.filter((giving) => countsIn(giving, measure, now).n > 0);
      const hits = counted.filter((giving) => countsIn(giving, measure, now).hit > 0);
      const disputed = counted.filter((giving) => countsIn(giving, measure, now).disputed > 0);
      const list = async (which: "all" | "hit" | "missed" | "disputed") =>
        (await jobsBehind(world.db, VIEWERS.manager, contractorId, { measure, window, now, which })).rows
          .map(({ workOrderId, turn }) => `${workOrderId} ${turn}`)
          .sort();
      const named = (those: Giving[]) => those.map(({ work, turn }) => `${work.id} ${turn}`).sort();
      expect(await list("all"), measure).toEqual(named(counted));
      expect(await list("hit"), measure).toEqual(named(hits));
      expect(await list("missed"), measure).toEqual(named(counted.filter((each) => !hits.includes(each))));
      expect(await list("disputed"), measure).toEqual(named(disputed));
    }
}

test("every figure is what a slow look at the whole log finds, after any commands", async () => {
  const world = await makeHistory();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      await live(world, steps);
      await compareAll(world);
    }),
    // each run goes on where the one before ended: a shorter one would start elsewhere
    { numRuns: 10, endOnFailure: true },
  );
  await compareLists(world);
}, 240_000);

test("each step is possible, and a story through all of them counts as the slow look has it", async () => {
  const world = await makeHistory();
  const done = await live(world, STORY);
  expect(Object.keys(STEPS).filter((name) => !done.includes(name))).toEqual([]);
  const givings = await readGivings(world);
  const { now } = world.clock;
  const counted = (measure: Measure) => givings.some((giving) => countsIn(giving, measure, now).n > 0);
  expect(measures.filter((measure) => !counted(measure))).toEqual([]);
  await compareAll(world);
  await compareLists(world);
}, 120_000);

const STORY: Step[] = (
  [
    ["create", 0, 2],
    ["accept", 0, 1],
    ["plan", 0, 1],
    ["checkIn", 0, 1],
    ["joinIn", 0, 1],
    ["checkOut", 0, 1],
    ["hold", 0, 2],
    ["resume", 0, 9],
    ["hold", 0, 1],
    ["resume", 0, 1],
    ["askMore", 0, 3],
    ["allowMore", 0, 1],
    ["redate", 0, 4],
    ["complete", 0, 2],
    ["giveBack", 0, 1],
    ["start", 0, 1],
    ["complete", 0, 3],
    ["close", 0, 1],
    ["invoice", 0, 3],
    ["reject", 0, 1],
    ["correct", 0, 1],
    ["approve", 0, 1],
    ["pay", 0, 1],
    ["dispute", 0, 3],
    ["uphold", 0, 1],
    ["dispute", 0, 5],
    ["refuse", 0, 1],
    ["dispute", 0, 6],
    ["create", 0, 3],
    ["decline", 0, 1],
    ["assign", 0, 1],
    ["accept", 0, 1],
    ["reassign", 0, 1],
    ["askPrice", 0, 1],
    ["price", 0, 4],
    ["agreePrice", 0, 1],
    ["changeOrder", 0, 4],
    ["cancel", 0, 1],
    ["wait", 0, 9],
    ["create", 0, 3],
    ["accept", 0, 1],
    ["checkIn", 0, 1],
    ["complete", 0, 1],
  ] as const
).map(([what, which, amount]) => ({ what, which, amount }));
