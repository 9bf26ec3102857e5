import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { reachSchedule } from "#db/queries/schedules/reach.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { scheduleOccurrence } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { ruleWords, scheduleTitle } from "#domain/schedule/words.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { changeScheduleRow } from "./change-schedule-row.ts";
import { scheduleInput } from "./schedule-input.ts";
import { scheduleTerms } from "./schedule-terms.ts";

/** What is made stays as it is. Under another rule, what was skipped or moved of the old one is forgotten. Throws `stale_version`, and what `scheduleTerms` throws. */
export const updateSchedule = defineCommand({
  name: "schedule/update",
  summary: "Change recurring work: give all of it as it is to be. Work orders that are made stay.",
  who: manager,
  input: z.object({ scheduleId: id, expectedVersion, ...scheduleInput.shape }),
  async run(context, { scheduleId, expectedVersion: seen, ...given }) {
    const { db, viewer, orgId, now } = context;
    const { row } = await reachSchedule(db, viewer, scheduleId, { now });
    looksCurrent(row, seen, "schedule");
    const standing = await reachStanding(db, viewer, row.standingOrderId);
    const counts = given.meterFromMilli ?? row.meterFromMilli ?? undefined;
    const { terms } = await scheduleTerms(context, standing, { ...given, meterFromMilli: counts });
    const isSameRule =
      JSON.stringify(terms.rule) === JSON.stringify(row.rule) && terms.startOn === row.startOn;
    const ofTheOldRule = and(
      eq(scheduleOccurrence.orgId, orgId),
      eq(scheduleOccurrence.scheduleId, row.id),
      isNull(scheduleOccurrence.workOrderId),
    );
    return {
      writes: [
        changeScheduleRow(context, row, { ...terms, lookOn: "" }),
        ...(isSameRule ? [] : [db.delete(scheduleOccurrence).where(ofTheOldRule)]),
      ],
      log: [
        standingRow(standing.row, "schedule_changed", {
          what: scheduleTitle(terms.description),
          when: ruleWords(terms.rule),
        }),
      ],
      result: { scheduleId: row.id, standingOrderId: row.standingOrderId, version: row.version + 1 },
    };
  },
});
