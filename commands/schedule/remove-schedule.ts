import { z } from "zod";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";

/** Its work orders stay, and go on saying where they came from. */
export const removeSchedule = defineCommand({
  name: "schedule/remove",
  summary: "End recurring work. Work orders that are made stay.",
  who: manager,
  input: z.object({ scheduleId: id }),
  async run(context, { scheduleId }) {
    const { db, viewer, now } = context;
    const { row } = await reachSchedule(db, viewer, scheduleId, { now });
    const { row: standing } = await reachStanding(db, viewer, row.standingOrderId);
    return {
      writes: [changeScheduleRow(context, row, { removedAt: now, lookOn: null })],
      log: [standingRow(standing, "schedule_removed", { what: scheduleTitle(row.description) })],
      result: { scheduleId: row.id, standingOrderId: standing.id },
    };
  },
});
