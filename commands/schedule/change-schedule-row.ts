import { and, eq } from "drizzle-orm";
import type { ScheduleRow } from "#db/queries/schedules/kept.ts";
import { workSchedule } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";

type Columns = Partial<Omit<typeof workSchedule.$inferInsert, "orgId" | "id" | "version">>;

/** Every change of a schedule and of its occurrences raises its version: of two at once one decides again. */
export const changeScheduleRow = (
  { db, orgId }: Pick<CommandContext, "db" | "orgId">,
  row: Pick<ScheduleRow, "id" | "version">,
  columns: Columns,
) =>
  db
    .update(workSchedule)
    .set({ ...columns, version: row.version + 1 })
    .where(and(eq(workSchedule.orgId, orgId), eq(workSchedule.id, row.id)));
