import { z } from "zod";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { daysAfter, laterDay } from "#domain/time/days.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";

/** What fell into the pause is let go. Throws `not_paused`. */
export const resumeSchedule = defineCommand({
  name: "schedule/resume",
  summary: "Take up paused recurring work again, from today on.",
  who: manager,
  input: z.object({ scheduleId: id }),
  async run(context, { scheduleId }) {
    const { db, viewer, now } = context;
    const { row, organisation } = await reachSchedule(db, viewer, scheduleId, { now });
    if (row.pausedAt === null) throw conflict("not_paused", "It is not paused.");
    const { row: standing } = await reachStanding(db, viewer, row.standingOrderId);
    const yesterday = daysAfter(dayKey(now, organisation.timeZone), -1);
    const madeThrough = laterDay(yesterday, row.madeThrough);
    return {
      writes: [changeScheduleRow(context, row, { pausedAt: null, madeThrough, lookOn: "" })],
      log: [standingRow(standing, "schedule_resumed", { what: scheduleTitle(row.description) })],
      result: { scheduleId: row.id, standingOrderId: standing.id },
    };
  },
});
