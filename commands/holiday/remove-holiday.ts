import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachHoliday } from "#db/queries/calendar.ts";
import { holiday } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

export const removeHoliday = defineCommand({
  name: "holiday/remove",
  summary: "Open on a day that was a holiday.",
  who: admin,
  input: z.object({ day: id }),
  async run({ db, orgId }, { day }) {
    const { name } = await reachHoliday(db, orgId, day);
    return {
      writes: [db.delete(holiday).where(and(eq(holiday.orgId, orgId), eq(holiday.day, day)))],
      log: [organisationLog(orgId, "holiday.removed", "holiday", day, { day, name })],
      result: { day },
    };
  },
});
