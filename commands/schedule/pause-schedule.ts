import { z } from "zod";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { scheduleTitle } from "#domain/schedule/words.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";

/** Throws `paused` where it is already. */
export const pauseSchedule = defineCommand({
  name: "schedule/pause",
  summary: "Make no more work orders of recurring work until it is resumed.",
  who: manager,
  input: z.object({ scheduleId: id }),
  async run(context, { scheduleId }) {
    const { db, viewer, now } = context;
    const { row } = await reachSchedule(db, viewer, scheduleId, { now });
    if (row.pausedAt !== null) throw conflict("paused", "It is paused already.");
    const { row: standing } = await reachStanding(db, viewer, row.standingOrderId);
    return {
      writes: [changeScheduleRow(context, row, { pausedAt: now })],
      log: [standingRow(standing, "schedule_paused", { what: scheduleTitle(row.description) })],
      result: { scheduleId: row.id, standingOrderId: standing.id },
    };
  },
});
