import { asc, eq } from "drizzle-orm";
import { addSchedule } from "#commands/schedule/add-schedule.ts";
import { makeDueWork } from "#commands/schedule/make-due-work.ts";
import { order, scheduleOccurrence, workOrder, workSchedule } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { StandingWorld } from "#test/setup/standing.ts";

export const system: Viewer = { kind: "system", orgId: "org1", id: "system", name: "Jobroom", via: "system" };

export const DAY = 86_400_000;

/** Every Thursday, a week ahead. The clock of the tests stands on Tuesday 3 March 2026. */
export const WEEKLY = {
  description: "Test the emergency lights",
  assetId: "asset1",
  jobTypeId: "type1",
  checklist: "Write the log book",
  nteMinor: 100_000,
  repeats: "weeks",
  weekdays: [4],
  startOn: "2026-03-01",
  leadDays: 7,
};

export const added = (world: StandingWorld, fields: object = {}) =>
  world.run("manager", addSchedule, { standingOrderId: world.standingOrderId, ...WEEKLY, ...fields });

/** As the sweep does it: until there is nothing more to make. */
export async function swept(world: StandingWorld, scheduleId: string): Promise<number> {
  for (let made = 0; ; ) {
    const { workOrderId, more } = await world.run(system, makeDueWork, { scheduleId });
    if (workOrderId) made += 1;
    if (!more) return made;
  }
}

export async function scheduleOf({ db }: StandingWorld, scheduleId: string) {
  const [row] = await db.select().from(workSchedule).where(eq(workSchedule.id, scheduleId));
  return row;
}

export const occurrencesOf = ({ db }: StandingWorld, scheduleId: string) =>
  db
    .select()
    .from(scheduleOccurrence)
    .where(eq(scheduleOccurrence.scheduleId, scheduleId))
    .orderBy(asc(scheduleOccurrence.onDay));

/** The days of what was called off, as the standing order counts them. */
export async function calledOffDays({ db, standingOrderId }: StandingWorld): Promise<(string | null)[]> {
  const rows = await db
    .select({ day: order.callOffOn })
    .from(order)
    .where(eq(order.standingOrderId, standingOrderId))
    .orderBy(asc(order.callOffOn));
  return rows.map(({ day }) => day);
}

export const workOf = async ({ db }: StandingWorld, id: string | null) =>
  (
    await db
      .select()
      .from(workOrder)
      .where(eq(workOrder.id, id ?? ""))
  )[0];
