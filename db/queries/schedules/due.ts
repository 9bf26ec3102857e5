import { and, isNull, lte } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { workSchedule } from "../../schema/index.ts";

/** Schedules that may have something to make by a day, whatever organisation they are of. */
export const dueSchedules = (db: Db, day: string, limit: number): Promise<{ orgId: string; id: string }[]> =>
  db
    .select({ orgId: workSchedule.orgId, id: workSchedule.id })
    .from(workSchedule)
    .where(and(lte(workSchedule.lookOn, day), isNull(workSchedule.pausedAt), isNull(workSchedule.removedAt)))
    .orderBy(workSchedule.lookOn)
    .limit(limit);
