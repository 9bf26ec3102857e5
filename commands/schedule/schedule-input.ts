import { z } from "zod";
import { invalid } from "#domain/refusal.ts";
import {
  isProblem,
  MOST_DATES,
  onHolidays,
  readRule,
  repeatKinds,
  type ScheduleRule,
} from "#domain/schedule/rule.ts";
import { chosen, optionalWords, positiveMoney, proposedLines, quantity, reading, words } from "../input.ts";

const day = (which: string) => z.iso.date(`Enter the ${which} day.`);

/** A form posts one value or several under a name, or a line each; a program posts a list. */
const several = <One extends z.ZodType>(one: One, most: number) =>
  z.preprocess(
    (given) => (typeof given === "string" ? given.split(/[\s,]+/).filter(Boolean) : [given ?? []].flat()),
    z.array(one).max(most, `Keep it to ${most}.`),
  );

const whole = z.coerce.number({ error: "Enter a whole number." }).int("Enter a whole number.");

const LONGEST_MINUTES = 14 * 24 * 60;

/** What recurring work is and when it comes round, as a form and programs give it. */
export const scheduleInput = z.object({
  description: words("what needs doing", 4_000),
  assetId: chosen("an asset"),
  jobTypeId: z.string().max(40).optional(),
  priority: z.enum(["low", "normal", "high", "urgent"]).default("normal"),
  /** One item a line, beside those of the job type. */
  checklist: optionalWords(4_000),
  lines: proposedLines.default([]),
  nteMinor: positiveMoney.optional(),
  repeats: z.enum(repeatKinds, "Choose how it comes round."),
  every: whole.default(1),
  /** 1 is Monday. */
  weekdays: several(whole, 7),
  monthDay: whole.optional(),
  nth: whole.optional(),
  weekday: whole.optional(),
  dates: several(z.string().max(40), MOST_DATES),
  everyMilli: quantity.optional(),
  unit: optionalWords(20),
  /** The reading that a meter is counted from. Left out: the newest one of the asset. */
  meterFromMilli: reading.optional(),
  startOn: day("first"),
  endOn: day("last").optional(),
  /** On the organisation's clock, "09:30". */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time like 09:30.")
    .optional(),
  durationMinutes: whole
    .min(1, "Enter a minute or more.")
    .max(LONGEST_MINUTES, "Keep it to 14 days.")
    .optional(),
  /** How many days ahead of its day work is made. */
  leadDays: whole.min(0, "Enter zero or more.").max(365, "Keep it to 365 days.").default(7),
  onHoliday: z.enum(onHolidays).default("after"),
});

/** Throws `invalid` at the field of the rule that cannot be as it is. */
export function ruleGiven(given: z.output<typeof scheduleInput>): ScheduleRule {
  const read = readRule(given);
  if (isProblem(read)) throw invalid(read.message, read.field);
  return read;
}
