import fc from "fast-check";
import { expect, test } from "vitest";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { callOff } from "#domain/standing-order/call-off.ts";
import { standingFigures } from "#domain/standing-order/figures.ts";
import { keptDays, makeStanding, recounted, type StandingWorld, standingIn } from "#test/setup/standing.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { attempt, type CallOff, history, type Made, type Try } from "./model.ts";

const NUM_RUNS = 6;
const TIMEOUT_MS = 300_000;

const isCallOff = (given: Try): given is CallOff => given.do === "call off";

/** Whether a call-off would fit as things are now. */
async function fits({ db, standingOrderId }: StandingWorld, { amountMinor, scheduledFrom, asset }: CallOff) {
  const { now } = await reachStanding(db, VIEWERS.manager, standingOrderId);
  const category = asset === "asset1" ? "Electrical" : "Heating";
  return callOff(now, {
    ...{ amountMinor, category },
    ...{ workOn: scheduledFrom, siteId: "site1", assetId: asset, lineNets: [amountMinor] },
  }).fits;
}

async function expectBalanced(world: StandingWorld) {
  const row = await world.standing();
  const { figures, days } = await recounted(world, world.standingOrderId);
  expect(row).toMatchObject(figures);
  expect(await keptDays(world, world.standingOrderId)).toEqual(days);
  const { leftMinor } = standingFigures(row, row.capMinor);
  expect(leftMinor).toBeGreaterThanOrEqual(0);
}

/** What several people try at once: what is refused did not fit, and what went through did. */
async function round(world: StandingWorld, made: Made[], tries: readonly Try[]) {
  const [only] = tries;
  const fitted = tries.length === 1 && only && isCallOff(only) ? await fits(world, only) : null;
  const refusals = await Promise.all(tries.map((given) => attempt(world, made, given)));
  if (fitted !== null) expect(refusals[0] === null).toBe(fitted);
  // Where all of them take, what is refused fits no more afterwards either
  if (tries.every(isCallOff))
    for (const [at, given] of tries.entries())
      if (refusals[at]) expect([given, await fits(world, given)]).toEqual([given, false]);
  await expectBalanced(world);
}

test("whatever several people do in any order, no cap is passed, every figure is its recount and nothing that fits is refused", {
  timeout: TIMEOUT_MS,
}, async () => {
  const base = await makeStanding();
  await fc.assert(
    fc.asyncProperty(history, async (rounds) => {
      const world = await standingIn(base, { categories: ["Electrical"] });
      const made: Made[] = [];
      for (const tries of rounds) await round(world, made, tries);
    }),
    { numRuns: NUM_RUNS },
  );
});
