import type { ReachedSchedule } from "#db/queries/schedules/reach.ts";
import type { StandingOrderRow } from "#db/queries/standing-orders/reach.ts";
import type { Kept, Occurrence } from "#domain/schedule/planned.ts";
import { standingOn } from "#domain/schedule/renewal.ts";
import type { CommandContext } from "../command.ts";
import { callOffOccurrence } from "./call-off-occurrence.ts";
import { keptAs, withKept } from "./occurrence-row.ts";

/** What cannot be made is tried each time: no more than this at once. */
const MOST_TRIED = 10;

/** An occurrence that could not be made, for the first time. */
export interface Stuck {
  onDay: string;
  workOn: string;
  problem: string;
}

/** Tries what is due until one is made: `rows` as they are then, and which of them changed. */
export async function tryDue(
  context: CommandContext,
  reached: Pick<ReachedSchedule, "row" | "organisation">,
  due: readonly Occurrence[],
  known: {
    rows: readonly Kept[];
    standing: StandingOrderRow;
    renewals: readonly StandingOrderRow[];
    managerName: string;
  },
) {
  let rows = known.rows;
  const changed: Kept[] = [];
  const stuck: Stuck[] = [];
  for (const [index, one] of due.slice(0, MOST_TRIED).entries()) {
    const workOn = one.workOn ?? one.onDay;
    const from = standingOn(known.standing, known.renewals, workOn);
    const tried = await callOffOccurrence(context, reached, workOn, { ...known, from });
    const kept =
      "problem" in tried
        ? keptAs(one, { problem: tried.problem })
        : keptAs(one, { problem: null, workOrderId: tried.result.workOrderId });
    rows = withKept(rows, kept);
    if (kept.problem === null || kept.problem !== one.kept?.problem) changed.push(kept);
    if (!("problem" in tried)) return { rows, changed, stuck, made: tried, more: index + 1 < due.length };
    if (!one.kept?.problem) stuck.push({ onDay: one.onDay, workOn, problem: tried.problem });
  }
  return { rows, changed, stuck, made: null, more: false };
}
