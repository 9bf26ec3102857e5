import { z } from "zod";
import { newestReading } from "#db/queries/schedules/meter.ts";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { progress } from "#domain/schedule/due.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { dayKey } from "#domain/time/day.ts";
import { daysAfter } from "#domain/time/days.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";
import { keptAs, occurrenceWrite, withKept } from "./occurrence-row.ts";
import { openOccurrence } from "./open-occurrence.ts";

/** Leaves one out; the others come as before. A meter is then counted on from its newest reading. Throws `occurrence_made`, `already_skipped`. */
export const skipOccurrence = defineCommand({
  name: "schedule/skip",
  summary: "Leave out one occurrence of recurring work.",
  who: manager,
  input: z.object({ scheduleId: id, onDay: z.iso.date("Choose a day.") }),
  async run(context, { scheduleId, onDay }) {
    const { db, viewer, orgId, now } = context;
    const reached = await reachSchedule(db, viewer, scheduleId, { now, from: daysAfter(onDay, -1) });
    const { row, rows, open, organisation } = reached;
    const skipped = keptAs(openOccurrence(reached, onDay), { skipped: true, problem: null });
    const { row: standing } = await reachStanding(db, viewer, row.standingOrderId);
    const { rule, assetId } = row;
    const reading =
      rule.repeats === "meter" ? await newestReading(db, orgId, { assetId, unit: rule.unit }) : null;
    const today = dayKey(now, organisation.timeZone);
    const along = progress({ schedule: row, rows: withKept(rows, skipped), open, today });
    return {
      writes: [
        changeScheduleRow(context, row, { ...along, ...(reading !== null && { meterFromMilli: reading }) }),
        occurrenceWrite(context, row.id, skipped),
      ],
      log: [standingRow(standing, "work_skipped", { what: scheduleTitle(row.description), onDay })],
      result: { scheduleId: row.id, standingOrderId: standing.id, onDay },
    };
  },
});
