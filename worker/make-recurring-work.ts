import { makeDueWork } from "#commands/schedule/make-due-work.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { dueSchedules } from "#db/queries/schedules/due.ts";
import { runEach } from "./run-each.ts";

const BITE = 200;
/** A schedule that begins has work for a year of days ahead at most; more is made at the next sweep. */
const MOST_TURNS = 60;
/** No zone is further ahead of UTC. */
const FURTHEST_MS = 14 * 3_600_000;

/** Makes the work orders of recurring work whose time has come, one after another of each schedule. */
export async function makeRecurringWork(env: Env, now: number): Promise<void> {
  const day = new Date(now + FURTHEST_MS).toISOString().slice(0, 10);
  const found = await dueSchedules(createDb(recordsFor(env)), day, BITE);
  let due = found.map(({ orgId, id }) => ({ orgId, input: { scheduleId: id } }));
  for (let turn = 0; due.length > 0 && turn < MOST_TURNS; turn += 1) {
    const results = await runEach(env, now, makeDueWork, due);
    due = due.filter((_, index) => results[index]?.more);
  }
}
