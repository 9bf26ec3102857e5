import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { MOST_SCHEDULES } from "#db/queries/schedules/kept.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { workSchedule } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { ruleWords, scheduleTitle } from "#domain/schedule/words.ts";
import { daysAfter } from "#domain/time/days.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { scheduleInput } from "./schedule-input.ts";
import { scheduleTerms } from "./schedule-terms.ts";

/** Days that lie behind are let go. Throws `standing_closed`, `too_many`, and what `scheduleTerms` throws. */
export const addSchedule = defineCommand({
  name: "schedule/add",
  summary: "Have work come round under a standing order: its work orders are made ahead of their days.",
  who: manager,
  input: z.object({ standingOrderId: id, ...scheduleInput.shape }),
  async run(context, { standingOrderId, ...given }) {
    const { db, viewer, orgId, now, newId } = context;
    const standing = await reachStanding(db, viewer, standingOrderId);
    const { row } = standing;
    if (row.state !== "open")
      throw conflict("standing_closed", `Standing order ${row.number} is closed. Renew it in its place.`);
    const { terms, today } = await scheduleTerms(context, standing, given);
    const ofThis = and(
      eq(workSchedule.orgId, orgId),
      eq(workSchedule.standingOrderId, row.id),
      isNull(workSchedule.removedAt),
    );
    if ((await db.$count(workSchedule, ofThis)) >= MOST_SCHEDULES)
      throw conflict("too_many", `Keep it to ${MOST_SCHEDULES} schedules. Remove one first.`);
    const scheduleId = newId();
    return {
      writes: [
        db.insert(workSchedule).values({
          ...terms,
          ...{ orgId, id: scheduleId, standingOrderId: row.id },
          madeThrough: daysAfter(today, -1),
          lookOn: "",
          createdAt: now,
        }),
      ],
      log: [
        standingRow(row, "schedule_added", {
          what: scheduleTitle(terms.description),
          when: ruleWords(terms.rule),
        }),
      ],
      result: { scheduleId, standingOrderId: row.id },
    };
  },
});
