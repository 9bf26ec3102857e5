import { z } from "zod";
import { holiday } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { parseDay } from "#domain/time/input.ts";
import { defineCommand } from "../command.ts";
import { words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

const day = z
  .string({ error: "Enter a date." })
  .refine((text) => parseDay(text, "UTC") !== null, "Enter a date that exists.");

/** A day that is there already takes the new name. */
export const addHoliday = defineCommand({
  name: "holiday/add",
  summary: "Name a day on which your organisation is closed.",
  who: admin,
  input: z.object({ day, name: words("a name", 80) }),
  async run({ db, orgId }, given) {
    return {
      writes: [
        db
          .insert(holiday)
          .values({ orgId, ...given })
          .onConflictDoUpdate({ target: [holiday.orgId, holiday.day], set: { name: given.name } }),
      ],
      log: [organisationLog(orgId, "holiday.added", "holiday", given.day, given)],
      result: given,
    };
  },
});
