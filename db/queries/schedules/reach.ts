import { eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { organisation, workSchedule } from "../../schema/index.ts";
import { holidaysFrom } from "../calendar.ts";
import { occurrencesStatement, schedulesStatement, toOpenDays } from "./kept.ts";

const NO_DAY_AFTER = "9999-12-31";

/**
 * A schedule that this viewer may reach, with what is written down about what is open of it, and the days its
 * organisation works. Throws `not_found`; one that was removed is gone. What is
 * settled is left out, up to `from`.
 */
export async function reachSchedule(
  db: Db,
  viewer: Viewer,
  id: string,
  { now, from = NO_DAY_AFTER }: { now: number; from?: string },
) {
  const one = eq(workSchedule.id, id);
  const [schedules, rows, organisations, holidays] = await db.batch([
    schedulesStatement(db, viewer, one),
    occurrencesStatement(db, viewer, one, from),
    db.select().from(organisation).where(eq(organisation.id, viewer.orgId)),
    holidaysFrom(db, viewer.orgId, now),
  ]);
  const [row] = schedules;
  const [owner] = organisations;
  if (!row || !owner || row.removedAt !== null) throw notFound("schedule");
  return { row, rows, organisation: owner, open: toOpenDays([owner], holidays) };
}

export type ReachedSchedule = Awaited<ReturnType<typeof reachSchedule>>;
