import { z } from "zod";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { progress } from "#domain/schedule/due.ts";
import { planned } from "#domain/schedule/planned.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { daysAfter, earlierDay } from "#domain/time/days.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";
import { keptAs, occurrenceWrite, withKept } from "./occurrence-row.ts";

/** Takes the skipping of one back, on the day it was then to be. Throws `not_skipped`, `day_over`. */
export const bringBackOccurrence = defineCommand({
  name: "schedule/bring-back",
  summary: "Bring back one occurrence of recurring work that was skipped.",
  who: manager,
  input: z.object({ scheduleId: id, onDay: z.iso.date("Choose a day.") }),
  async run(context, { scheduleId, onDay }) {
    const { db, viewer, now } = context;
    const dayBefore = daysAfter(onDay, -1);
    const reached = await reachSchedule(db, viewer, scheduleId, { now, from: dayBefore });
    const { row, rows, open, organisation } = reached;
    const [one] = planned(row, rows, open, onDay).take(1);
    if (one?.onDay !== onDay) throw notFound("occurrence");
    if (one.state !== "skipped") throw conflict("not_skipped", "This one is not skipped.");
    const today = dayKey(now, organisation.timeZone);
    // What a pause let go lies before today, and would come back with it
    if (onDay < today) throw conflict("day_over", "Its day is over. Call the work off by hand.");
    const { row: standing } = await reachStanding(db, viewer, row.standingOrderId);
    const back = keptAs(one, { skipped: false });
    const schedule = { ...row, madeThrough: earlierDay(row.madeThrough, dayBefore) };
    const along = progress({ schedule, rows: withKept(rows, back), open, today });
    return {
      writes: [changeScheduleRow(context, row, along), occurrenceWrite(context, row.id, back)],
      log: [standingRow(standing, "work_brought_back", { what: scheduleTitle(row.description), onDay })],
      result: { scheduleId: row.id, standingOrderId: standing.id, onDay },
    };
  },
});
