import fc from "fast-check";
import { expect, it } from "vitest";
import { ruleDays, weekdayOf } from "#domain/schedule/days.ts";
import { nths, type ScheduleRule } from "#domain/schedule/rule.ts";
import { daysAfter } from "#domain/time/days.ts";

const someDays = fc.integer({ min: 0, max: 5_000 }).map((far) => daysAfter("2020-01-01", far));
const every = fc.integer({ min: 1, max: 9 });
const weekday = fc.integer({ min: 1, max: 7 });

const rules: fc.Arbitrary<ScheduleRule> = fc.oneof(
  fc.record({
    repeats: fc.constant("weeks" as const),
    every,
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  }),
  fc.record({ repeats: fc.constant("month-day" as const), every, date: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    repeats: fc.constant("month-weekday" as const),
    every,
    nth: fc.constantFrom(...nths),
    weekday,
  }),
  fc.record({
    repeats: fc.constant("dates" as const),
    dates: fc.uniqueArray(someDays, { maxLength: 20 }).map((list) => list.sort()),
  }),
);

const from = (rule: ScheduleRule, startOn: string, day: string, most = 12) =>
  ruleDays(rule, startOn, day).take(most).toArray();

it("names the same days wherever one begins to look", () => {
  fc.assert(
    fc.property(rules, someDays, fc.integer({ min: 0, max: 400 }), (rule, startOn, far) => {
      const later = daysAfter(startOn, far);
      const all = from(rule, startOn, "2000-01-01", 500);
      const last = all.at(-1) ?? "";
      const rest = from(rule, startOn, later, 500).filter((day) => day <= last);
      expect(rest).toEqual(all.filter((day) => day >= later));
    }),
  );
});

it("goes forward in time, and never before its first day", () => {
  fc.assert(
    fc.property(rules, someDays, someDays, (rule, startOn, day) => {
      const found = from(rule, startOn, day);
      expect(found).toEqual([...new Set(found)].sort());
      expect(found.every((one) => one >= startOn && one >= day)).toBe(true);
    }),
  );
});

it("comes round once in every turn of months", () => {
  fc.assert(
    fc.property(every, fc.integer({ min: 1, max: 31 }), someDays, (turn, date, startOn) => {
      const months = from({ repeats: "month-day", every: turn, date }, startOn, startOn).map(
        (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
      );
      for (const [index, month] of months.entries())
        if (index > 0) expect(month - (months[index - 1] ?? 0)).toBe(turn);
    }),
  );
});

it("keeps to its weekday, in the week of the month that was named", () => {
  fc.assert(
    fc.property(fc.constantFrom(...nths), weekday, someDays, (nth, on, startOn) => {
      for (const day of from({ repeats: "month-weekday", every: 1, nth, weekday: on }, startOn, startOn)) {
        expect(weekdayOf(day)).toBe(on);
        const date = Number(day.slice(8));
        if (nth > 0) expect(Math.ceil(date / 7)).toBe(nth);
        else expect(daysAfter(day, 7).slice(0, 7)).not.toBe(day.slice(0, 7));
      }
    }),
  );
});

const fortnightly = { repeats: "weeks", every: 2, weekdays: [1, 4] } as const;
const examples: [string, ScheduleRule, string, string[]][] = [
  [
    "every second week, from the week it starts in",
    { ...fortnightly, weekdays: [1, 4] },
    "2026-03-04",
    ["2026-03-05", "2026-03-16", "2026-03-19", "2026-03-30"],
  ],
  [
    "the 31st, or the last day",
    { repeats: "month-day", every: 1, date: 31 },
    "2028-01-31",
    ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"],
  ],
  [
    "a leap day, or the day before",
    { repeats: "month-day", every: 12, date: 29 },
    "2027-02-01",
    ["2027-02-28", "2028-02-29", "2029-02-28", "2030-02-28"],
  ],
  [
    "the last Friday of a quarter",
    { repeats: "month-weekday", every: 3, nth: -1, weekday: 5 },
    "2026-03-01",
    ["2026-03-27", "2026-06-26", "2026-09-25", "2026-12-25"],
  ],
  [
    "dates",
    { repeats: "dates", dates: ["2026-01-05", "2026-03-09", "2026-03-11"] },
    "2026-02-01",
    ["2026-03-09", "2026-03-11"],
  ],
  ["a meter", { repeats: "meter", everyMilli: 500_000, unit: "h" }, "2026-02-01", []],
];

it.each(examples)("%s", (_, rule, startOn, expected) => {
  expect(from(rule, startOn, startOn, 4)).toEqual(expected);
});
