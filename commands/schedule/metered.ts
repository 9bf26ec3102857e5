import { newestReading } from "#db/queries/schedules/meter.ts";
import type { ReachedSchedule } from "#db/queries/schedules/reach.ts";
import { isSettled, type Kept, planned } from "#domain/schedule/planned.ts";
import { daysAfter } from "#domain/time/days.ts";
import type { CommandContext } from "../command.ts";

/**
 * The rows of a schedule, with one for today where its meter asks for work and none is open yet, and the reading by
 * which that is. At most one a day, which it is known by: a second one waits until `lookOn`.
 */
export async function metered(
  { db, orgId }: Pick<CommandContext, "db" | "orgId">,
  { row, rows, open }: Pick<ReachedSchedule, "row" | "rows" | "open">,
  today: string,
): Promise<{ rows: readonly Kept[]; reading: number | null; lookOn: string | null }> {
  const { rule, assetId, meterFromMilli } = row;
  if (rule.repeats !== "meter" || meterFromMilli === null) return { rows, reading: null, lookOn: null };
  const reading = await newestReading(db, orgId, { assetId, unit: rule.unit });
  const isReached = reading !== null && reading >= meterFromMilli + rule.everyMilli;
  const isWithin = today >= row.startOn && (row.endOn === null || today <= row.endOn);
  const isOpen = planned(row, rows, open, daysAfter(row.madeThrough, 1)).some((one) => !isSettled(one));
  if (!isReached || !isWithin || isOpen) return { rows, reading, lookOn: null };
  if (row.madeThrough >= today) return { rows, reading, lookOn: daysAfter(today, 1) };
  const asked = { onDay: today, movedTo: null, skipped: false, workOrderId: null, problem: null };
  return { rows: [...rows, asked], reading, lookOn: null };
}
