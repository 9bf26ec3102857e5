import { scheduleOccurrence } from "#db/schema/index.ts";
import type { Kept, Occurrence } from "#domain/schedule/planned.ts";
import type { CommandContext } from "../command.ts";

/** What is written down about an occurrence once it is changed so. */
export const keptAs = (
  { onDay, kept }: Pick<Occurrence, "onDay" | "kept">,
  change: Partial<Omit<Kept, "onDay">>,
): Kept => ({
  onDay,
  movedTo: kept?.movedTo ?? null,
  skipped: kept?.skipped ?? false,
  workOrderId: kept?.workOrderId ?? null,
  problem: kept?.problem ?? null,
  ...change,
});

/** The rows of a schedule with one of them as it will be. */
export const withKept = <Row extends Kept>(rows: readonly Row[], kept: Kept): Kept[] => [
  ...rows.filter(({ onDay }) => onDay !== kept.onDay),
  kept,
];

export function occurrenceWrite(
  { db, orgId }: Pick<CommandContext, "db" | "orgId">,
  scheduleId: string,
  { onDay, movedTo, skipped, workOrderId, problem }: Kept,
) {
  const columns = { movedTo, skipped, workOrderId, problem };
  return db
    .insert(scheduleOccurrence)
    .values({ orgId, scheduleId, onDay, ...columns })
    .onConflictDoUpdate({
      target: [scheduleOccurrence.orgId, scheduleOccurrence.scheduleId, scheduleOccurrence.onDay],
      set: columns,
    });
}
