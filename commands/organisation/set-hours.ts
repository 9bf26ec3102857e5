import { eq } from "drizzle-orm";
import { z } from "zod";
import { organisation } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { ticked } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

const ASKED = "Enter a time, such as 08:30.";

/** Minutes of the day from the API, or the text of a time field. */
const time = z.union(
  [
    z.int().min(0).max(1_440),
    z
      .string()
      .regex(/^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/, ASKED)
      .transform((text) => {
        const [hour = 0, minute = 0] = text.split(":").map(Number);
        return hour * 60 + minute;
      }),
  ],
  { error: ASKED },
);

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const input = z.object({
  ...{ monday: ticked, tuesday: ticked, wednesday: ticked, thursday: ticked },
  ...{ friday: ticked, saturday: ticked, sunday: ticked },
  from: time,
  /** Midnight closes a day as well as it opens one. */
  to: time,
});

/** Target times that count opening hours follow these for work given from now on. */
export const setHours = defineCommand({
  name: "organisation/set-hours",
  summary: "Say on which days of the week and from when to when your organisation is open.",
  who: admin,
  input,
  async run({ db, orgId }, { from, to, ...week }) {
    const businessDays = WEEK.flatMap((day, index) => (week[day] ? [index + 1] : [])).join("");
    if (!businessDays) throw invalid("Choose at least one day.", "monday");
    const businessTo = to === 0 ? 1_440 : to;
    if (businessTo - from < 60) throw invalid("Close at least an hour after you open.", "to");
    const hours = { businessDays, businessFrom: from, businessTo };
    return {
      writes: [db.update(organisation).set(hours).where(eq(organisation.id, orgId))],
      log: [organisationLog(orgId, "organisation.hours_set", "organisation", orgId, hours)],
      result: hours,
    };
  },
});
