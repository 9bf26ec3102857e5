import type { ReachedSchedule } from "#db/queries/schedules/reach.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { type Occurrence, planned } from "#domain/schedule/planned.ts";

/** The occurrence of a day of the rule, still to be made. Throws `not_found`, `occurrence_made`, `already_skipped`. */
export function openOccurrence({ row, rows, open }: ReachedSchedule, onDay: string): Occurrence {
  const [one] = planned(row, rows, open, onDay).take(1);
  if (one?.onDay !== onDay) throw notFound("occurrence");
  if (one.state === "made")
    throw conflict("occurrence_made", "Its work order is made already. Change or cancel the work order.");
  if (one.state === "skipped") throw conflict("already_skipped", "This one is skipped already.");
  if (onDay <= row.madeThrough) throw notFound("occurrence");
  return one;
}
