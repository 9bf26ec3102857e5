import type { Milli } from "../money/money.ts";

/** Which week of a month: counted from its first, or -1 for its last. */
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];

/** When recurring work comes round. Weekdays count from Monday, which is 1. */
export type ScheduleRule =
  | { repeats: "weeks"; every: number; weekdays: number[] }
  /** In a month that is shorter than `date`, its last day. */
  | { repeats: "month-day"; every: number; date: number }
  | { repeats: "month-weekday"; every: number; nth: Nth; weekday: number }
  | { repeats: "dates"; dates: string[] }
  /** Each time so much was counted on the asset's meter since the work was last made. */
  | { repeats: "meter"; everyMilli: Milli; unit: string };

export const repeatKinds = ["weeks", "month-day", "month-weekday", "dates", "meter"] as const;
export type Repeats = (typeof repeatKinds)[number];

export const onHolidays = ["same", "before", "after", "skip"] as const;
/** What becomes of work that falls on a holiday. */
export type OnHoliday = (typeof onHolidays)[number];

/** What a form or a program gives; what the chosen kind does not ask for is not looked at. */
export interface RuleFields {
  repeats: Repeats;
  every: number;
  weekdays: readonly number[];
  monthDay?: number | undefined;
  nth?: number | undefined;
  weekday?: number | undefined;
  dates: readonly string[];
  everyMilli?: Milli | undefined;
  unit?: string | undefined;
}

export interface RuleProblem {
  field: keyof RuleFields;
  message: string;
}

const MOST_EVERY = 120;
export const MOST_DATES = 200;

/** The rule that was given, or what to mend of it. */
export function readRule(fields: RuleFields): ScheduleRule | RuleProblem {
  const { repeats, every } = fields;
  const counts = repeats === "weeks" || repeats === "month-day" || repeats === "month-weekday";
  if (counts && !isWhole(every, 1, MOST_EVERY))
    return { field: "every", message: `Enter a whole number from 1 to ${MOST_EVERY}.` };
  switch (repeats) {
    case "weeks": {
      const weekdays = [...new Set(fields.weekdays)].sort((a, b) => a - b);
      return weekdays.length > 0 && weekdays.every((day) => isWhole(day, 1, 7))
        ? { repeats, every, weekdays }
        : { field: "weekdays", message: "Choose at least one day of the week." };
    }
    case "month-day":
      return isWhole(fields.monthDay, 1, 31)
        ? { repeats, every, date: fields.monthDay }
        : { field: "monthDay", message: "Enter a day of the month from 1 to 31." };
    case "month-weekday": {
      const nth = nths.find((one) => one === fields.nth);
      if (nth === undefined) return { field: "nth", message: "Choose which week of the month." };
      return isWhole(fields.weekday, 1, 7)
        ? { repeats, every, nth, weekday: fields.weekday }
        : { field: "weekday", message: "Choose a day of the week." };
    }
    case "dates":
      return readDates(fields.dates);
    case "meter": {
      const { everyMilli = 0, unit = "" } = fields;
      if (everyMilli <= 0) return { field: "everyMilli", message: "Enter how much is counted in between." };
      return unit.trim()
        ? { repeats, everyMilli, unit: unit.trim() }
        : { field: "unit", message: "Enter the unit of the meter, like h or km." };
    }
  }
}

export const isProblem = (read: ScheduleRule | RuleProblem): read is RuleProblem => "field" in read;

function readDates(given: readonly string[]): ScheduleRule | RuleProblem {
  const dates = [...new Set(given)].sort();
  const wrong = dates.find((day) => !isDay(day));
  if (wrong !== undefined)
    return { field: "dates", message: `${wrong.slice(0, 40)} is not a date. Write it like 2026-03-03.` };
  if (dates.length === 0) return { field: "dates", message: "Enter at least one date." };
  return dates.length > MOST_DATES
    ? { field: "dates", message: `Keep it to ${MOST_DATES} dates.` }
    : { repeats: "dates", dates };
}

const isWhole = (value: number | undefined, from: number, to: number): value is number =>
  value !== undefined && Number.isInteger(value) && value >= from && value <= to;

/** Whether it is `YYYY-MM-DD` and there is such a day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
