import { z } from "zod";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachRenewed } from "#db/queries/standing-orders/renewals.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { progress } from "#domain/schedule/due.ts";
import { isWithin } from "#domain/schedule/renewal.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { daysAfter } from "#domain/time/days.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";
import { keptAs, occurrenceWrite, withKept } from "./occurrence-row.ts";
import { openOccurrence } from "./open-occurrence.ts";

/** Puts one on another day; the others stay. Throws `occurrence_made`, `already_skipped`, `standing_dates`. */
export const moveOccurrence = defineCommand({
  name: "schedule/move",
  summary: "Put one occurrence of recurring work on another day.",
  who: manager,
  input: z.object({ scheduleId: id, onDay: z.iso.date("Choose a day."), to: z.iso.date("Enter a date.") }),
  async run(context, { scheduleId, onDay, to }) {
    const { db, viewer, now } = context;
    const reached = await reachSchedule(db, viewer, scheduleId, { now, from: daysAfter(onDay, -1) });
    const { row, rows, open, organisation } = reached;
    const moved = keptAs(openOccurrence(reached, onDay), { movedTo: to, problem: null });
    const { row: standing, renewals } = await reachRenewed(db, viewer, row.standingOrderId);
    const today = dayKey(now, organisation.timeZone);
    if (to < today) throw invalid("Choose today or a later day.", "to");
    if (![standing, ...renewals].some((one) => isWithin(one, to)))
      throw conflict(
        "standing_dates",
        `Standing order ${standing.number} is from ${wholeDay(standing.validFrom)} to ${wholeDay(standing.validTo)}.`,
        "to",
      );
    const along = progress({ schedule: row, rows: withKept(rows, moved), open, today });
    return {
      writes: [changeScheduleRow(context, row, along), occurrenceWrite(context, row.id, moved)],
      log: [standingRow(standing, "work_moved", { what: scheduleTitle(row.description), onDay, to })],
      result: { scheduleId: row.id, standingOrderId: standing.id, onDay },
    };
  },
});
