import { expect, it } from "vitest";
import { isProblem, type RuleFields, readRule, type ScheduleRule } from "#domain/schedule/rule.ts";
import { ruleWords, scheduleWords } from "#domain/schedule/words.ts";

const blank: RuleFields = { repeats: "weeks", every: 1, weekdays: [], dates: [] };
const words: [RuleFields, string][] = [
  [{ ...blank, weekdays: [4, 1] }, "Every week on Monday and Thursday"],
  [{ ...blank, every: 2, weekdays: [5] }, "Every 2 weeks on Friday"],
  [{ ...blank, repeats: "month-day", monthDay: 22 }, "Every month on the 22nd"],
  [
    { ...blank, repeats: "month-day", every: 3, monthDay: 31 },
    "Every 3 months on the 31st, or the last day of a shorter month",
  ],
  [{ ...blank, repeats: "month-day", monthDay: 13 }, "Every month on the 13th"],
  [{ ...blank, repeats: "month-weekday", nth: -1, weekday: 5 }, "Every month on the last Friday"],
  [{ ...blank, repeats: "dates", dates: ["2026-03-03"] }, "On Tue 3 Mar 2026"],
  [
    { ...blank, repeats: "dates", dates: ["2026-03-06", "2026-03-03", "2026-03-04", "2026-03-05"] },
    "On Tue 3 Mar 2026, Wed 4 Mar 2026, Thu 5 Mar 2026 and 1 more date",
  ],
  [{ ...blank, repeats: "meter", everyMilli: 500_000, unit: "h" }, "Every 500 h on the meter"],
];

it.each(words)("%o", (fields, expected) => {
  expect(ruleWords(readRule(fields) as ScheduleRule)).toBe(expected);
});

it.each<[RuleFields, keyof RuleFields]>([
  [blank, "weekdays"],
  [{ ...blank, every: 0, weekdays: [1] }, "every"],
  [{ ...blank, weekdays: [8] }, "weekdays"],
  [{ ...blank, repeats: "month-day", monthDay: 32 }, "monthDay"],
  [{ ...blank, repeats: "month-weekday", nth: 5, weekday: 1 }, "nth"],
  [{ ...blank, repeats: "month-weekday", nth: 1 }, "weekday"],
  [{ ...blank, repeats: "dates", dates: ["2026-02-30"] }, "dates"],
  [{ ...blank, repeats: "dates" }, "dates"],
  [{ ...blank, repeats: "meter", unit: "h" }, "everyMilli"],
  [{ ...blank, repeats: "meter", everyMilli: 1 }, "unit"],
])("%o is mended at %s", (fields, field) => {
  const read = readRule(fields);
  expect(isProblem(read) && read.field).toBe(field);
});

it("says all of a schedule", () => {
  const rule = { repeats: "weeks", every: 1, weekdays: [1] } as ScheduleRule;
  const told = { rule, startOn: "2026-03-02", endOn: null, atMinute: 570, leadDays: 7 };
  expect(scheduleWords({ ...told, onHoliday: "after" })).toBe(
    "Every week on Monday at 09:30, from Mon 2 Mar 2026. Each work order is made 7 days ahead. On a holiday the work goes to the working day after.",
  );
});
