import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import {
  asset,
  organisation,
  scheduleOccurrence,
  site,
  workOrder,
  workSchedule,
} from "../../schema/index.ts";
import { reachableSchedules } from "../../scopes.ts";
import { holidaysFrom } from "../calendar.ts";

export const MOST_SCHEDULES = 50;
const MOST_OCCURRENCES = 2_000;

/** Schedules with where their work is. Those that were removed are told apart by `removedAt`. */
export const schedulesStatement = (db: Db, viewer: Viewer, which: SQL | undefined) =>
  db
    .select({
      ...getTableColumns(workSchedule),
      assetName: sql<string>`${asset.name}`.as("asset_name"),
      siteName: sql<string>`${site.name}`.as("site_name"),
    })
    .from(workSchedule)
    .innerJoin(asset, and(eq(asset.orgId, workSchedule.orgId), eq(asset.id, workSchedule.assetId)))
    .innerJoin(site, and(eq(site.orgId, asset.orgId), eq(site.id, asset.siteId)))
    .where(and(reachableSchedules(viewer), which))
    .orderBy(asc(workSchedule.id))
    .limit(MOST_SCHEDULES);

/** What is written down about their occurrences, from where something is still open or from a day on. */
export const occurrencesStatement = (db: Db, viewer: Viewer, which: SQL | undefined, from: string) =>
  db
    .select({
      ...getTableColumns(scheduleOccurrence),
      number: workOrder.number,
    })
    .from(workSchedule)
    .innerJoin(
      scheduleOccurrence,
      and(
        eq(scheduleOccurrence.orgId, workSchedule.orgId),
        eq(scheduleOccurrence.scheduleId, workSchedule.id),
        sql`${scheduleOccurrence.onDay} > min(${workSchedule.madeThrough}, ${from})`,
      ),
    )
    .leftJoin(
      workOrder,
      and(eq(workOrder.orgId, scheduleOccurrence.orgId), eq(workOrder.id, scheduleOccurrence.workOrderId)),
    )
    .where(and(reachableSchedules(viewer), which))
    .orderBy(asc(scheduleOccurrence.onDay))
    .limit(MOST_OCCURRENCES);

/** When the organisation works, as far as days go: for `toOpenDays`. */
export const openDaysReads = (db: Db, orgId: string, now: number) =>
  [
    db
      .select({ businessDays: organisation.businessDays })
      .from(organisation)
      .where(eq(organisation.id, orgId)),
    holidaysFrom(db, orgId, now),
  ] as const;

export const toOpenDays = (organisations: { businessDays: string }[], holidays: { day: string }[]) => ({
  days: [...(organisations[0]?.businessDays ?? "")].map(Number),
  holidays: new Set(holidays.map(({ day }) => day)),
});

export type ScheduleRow = Awaited<ReturnType<typeof schedulesStatement>>[number];
export type OccurrenceRow = Awaited<ReturnType<typeof occurrencesStatement>>[number];
