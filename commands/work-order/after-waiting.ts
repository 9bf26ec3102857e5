import { readClock } from "#db/queries/calendar.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { afterStanding, targetFor } from "#domain/performance/targets.ts";
import type { CommandContext } from "../command.ts";

type Dates = Pick<WorkOrderRow, "firstBy" | "dueAt">;

/**
 * The dates of completion of work that has waited for the organisation since it came to its state. Where its target
 * counts opening hours, those it waited come on top; a date that somebody chose moves by all of that time.
 */
export async function afterWaiting(
  { db, orgId, now }: CommandContext,
  row: WorkOrderRow,
): Promise<Dates | null> {
  const { firstBy, dueAt, dueIsTarget, priority, jobTypeId, stateAt: from } = row;
  if (firstBy === null && dueAt === null) return null;
  const { calendar, targets } = await readClock(db, orgId, from);
  const inOpeningHours = dueIsTarget && targetFor(targets, priority, jobTypeId)?.business !== false;
  const moved = (date: number | null) => afterStanding(date, { from, now }, inOpeningHours ? calendar : null);
  return { firstBy: moved(firstBy), dueAt: moved(dueAt) };
}
