import { rebuildPerformance } from "#commands/performance/rebuild-performance.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { unfinishedRecounts } from "#db/queries/performance/recount.ts";
import { runEach } from "./run-each.ts";

const MOST = 25;
const MOST_BITES = 10;

/** Goes on with counting performance afresh where that was begun, some bites at a time. */
export async function countAfresh(env: Env, now: number): Promise<void> {
  let due = await unfinishedRecounts(createDb(recordsFor(env)), MOST);
  for (let bites = 0; bites < MOST_BITES && due.length > 0; bites += 1) {
    const counted = await runEach(
      env,
      now,
      rebuildPerformance,
      due.map(({ orgId }) => ({ orgId, input: {} })),
    );
    due = due.filter((_, at) => counted[at]?.done === false);
  }
}
