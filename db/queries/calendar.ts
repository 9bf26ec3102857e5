import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Calendar } from "#domain/time/business.ts";
import type { Db } from "../client.ts";
import { holiday, jobType, organisation, targetTime } from "../schema/index.ts";
import type { Organisation } from "./organisation.ts";

/** More than any organisation has to come; what lies behind a work order's dates is not asked. */
const MOST = 1_000;

/** Holidays from the UTC day before `from` on, which is no later than the organisation's own. */
export const holidaysFrom = (db: Db, orgId: string, from: number) =>
  holidaysSince(db, orgId, utcDayBefore(from));

/** From a day on. */
export const holidaysSince = (db: Db, orgId: string, day: string) =>
  db
    .select({ day: holiday.day, name: holiday.name })
    .from(holiday)
    .where(and(eq(holiday.orgId, orgId), gte(holiday.day, day)))
    .orderBy(asc(holiday.day))
    .limit(MOST);

export const targetsOf = (db: Db, orgId: string) =>
  db.select().from(targetTime).where(eq(targetTime.orgId, orgId)).limit(MOST);

export const toCalendar = (
  { timeZone, businessDays, businessFrom, businessTo }: Organisation,
  holidays: { day: string }[],
): Calendar => ({
  timeZone,
  days: [...businessDays].map(Number),
  fromMinute: businessFrom,
  toMinute: businessTo,
  holidays: new Set(holidays.map(({ day }) => day)),
});

/** What target dates go by: when the organisation is open from `from` on, UTC ms, and its target times. */
export async function readClock(db: Db, orgId: string, from: number) {
  const [organisations, holidays, targets] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    holidaysFrom(db, orgId, from),
    targetsOf(db, orgId),
  ]);
  const [row] = organisations;
  if (!row) throw new Error(`No organisation ${orgId}`);
  return { organisation: row, holidays, targets, calendar: toCalendar(row, holidays) };
}

/** Opening hours, and the holidays to come. */
export async function readHours(db: Db, orgId: string, now: number) {
  const [organisations, holidays] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    holidaysFrom(db, orgId, now),
  ]);
  const [row] = organisations;
  if (!row) throw new Error(`No organisation ${orgId}`);
  const { days, fromMinute, toMinute } = toCalendar(row, holidays);
  return { days, fromMinute, toMinute, holidays };
}

/** The target times, and the job types in use that may have their own. */
export async function readTargets(db: Db, orgId: string) {
  const [targets, jobTypes] = await db.batch([
    targetsOf(db, orgId),
    db
      .select({ value: jobType.id, label: jobType.name })
      .from(jobType)
      .where(and(eq(jobType.orgId, orgId), isNull(jobType.archivedAt)))
      .orderBy(asc(sql`${jobType.name} collate nocase`))
      .limit(200),
  ]);
  return { targets, jobTypes };
}

/** Throws `not_found`. */
export async function reachHoliday(db: Db, orgId: string, day: string) {
  const [[row]] = await db.batch([
    db
      .select()
      .from(holiday)
      .where(and(eq(holiday.orgId, orgId), eq(holiday.day, day))),
  ]);
  if (!row) throw notFound("holiday");
  return row;
}

/** No zone is a day behind it. */
export const utcDayBefore = (at: number) => new Date(at - 86_400_000).toISOString().slice(0, 10);
