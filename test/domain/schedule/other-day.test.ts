import { expect, test } from "vitest";
import { otherDayOf } from "#domain/schedule/other-day.ts";
import type { Kept } from "#domain/schedule/planned.ts";
import type { ScheduleRule } from "#domain/schedule/rule.ts";

const onDates: ScheduleRule = { repeats: "dates", dates: ["2026-03-03"] };
const byMeter: ScheduleRule = { repeats: "meter", everyMilli: 500_000, unit: "h" };
const moved: Kept = {
  ...{ onDay: "2026-03-03", movedTo: "2026-03-09", skipped: false, workOrderId: null, problem: null },
};
const why = (rule: ScheduleRule, workOn: string | null, kept: Kept | null = null) =>
  otherDayOf({ rule }, { onDay: "2026-03-03", workOn, kept });

test("work on another day than it is known by says why", () => {
  expect(why(onDates, "2026-03-03")).toBeNull();
  expect(why(onDates, null)).toBeNull();
  expect(why(onDates, "2026-03-04")).toBe("holiday");
  expect(why(byMeter, "2026-03-10")).toBe("meter");
  for (const rule of [onDates, byMeter]) expect(why(rule, "2026-03-09", moved)).toBe("moved");
});
