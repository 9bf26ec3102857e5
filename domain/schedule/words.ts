import { formatQuantity } from "../money/format.ts";
import { wholeDay } from "../time/whole-day.ts";
import { counted, sentenceList } from "../words.ts";
import type { Nth, OnHoliday, Repeats, ScheduleRule } from "./rule.ts";

export const weekdayNames = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const nthNames: Record<`${Nth}`, string> = {
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "-1": "last",
};

export const repeatNames: Record<Repeats, string> = {
  weeks: "Every so many weeks",
  "month-day": "Monthly, on a date",
  "month-weekday": "Monthly, on a day of the week",
  dates: "On dates",
  meter: "By meter",
};

export const onHolidayNames: Record<OnHoliday, string> = {
  same: "Stays on that day",
  before: "Goes to the working day before",
  after: "Goes to the working day after",
  skip: "Is left out",
};

/** "Every 2 weeks on Monday and Thursday". */
export function ruleWords(rule: ScheduleRule): string {
  switch (rule.repeats) {
    case "weeks":
      return `${turns(rule.every, "week")} on ${sentenceList(rule.weekdays.map(weekdayName))}`;
    case "month-day":
      return `${turns(rule.every, "month")} on the ${ordinal(rule.date)}${rule.date > 28 ? ", or the last day of a shorter month" : ""}`;
    case "month-weekday":
      return `${turns(rule.every, "month")} on the ${nthNames[rule.nth]} ${weekdayName(rule.weekday)}`;
    case "dates":
      return datesWords(rule.dates);
    case "meter":
      return `Every ${formatQuantity(rule.everyMilli)} ${rule.unit} on the meter`;
  }
}

const SHOWN = 3;

function datesWords(dates: readonly string[]): string {
  const shown = dates.slice(0, SHOWN).map(wholeDay);
  const more = dates.length - shown.length;
  return `On ${sentenceList(more > 0 ? [...shown, counted(more, "more date")] : shown)}`;
}

const turns = (every: number, unit: string) => (every === 1 ? `Every ${unit}` : `Every ${every} ${unit}s`);

const weekdayName = (weekday: number) => weekdayNames[weekday - 1] ?? "";

function ordinal(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}

interface Told {
  rule: ScheduleRule;
  startOn: string;
  endOn: string | null;
  atMinute: number | null;
  leadDays: number;
  onHoliday: OnHoliday;
}

/** The whole of a schedule in a sentence or two, as it is shown while it is written and ever after. */
export function scheduleWords({ rule, startOn, endOn, atMinute, leadDays, onHoliday }: Told): string {
  const time = atMinute === null || rule.repeats === "meter" ? "" : ` at ${clock(atMinute)}`;
  const until = endOn === null ? "" : ` until ${wholeDay(endOn)}`;
  return `${ruleWords(rule)}${time}, from ${wholeDay(startOn)}${until}. ${madeWords(rule, leadDays)}${holidayWords[onHoliday]}`;
}

function madeWords(rule: ScheduleRule, leadDays: number): string {
  if (rule.repeats === "meter")
    return `The work order is made when the reading comes in, to be done ${leadDays === 0 ? "the same day" : `in ${counted(leadDays, "day")}`}.`;
  return `Each work order is made ${leadDays === 0 ? "on the day" : `${counted(leadDays, "day")} ahead`}.`;
}

const holidayWords: Record<OnHoliday, string> = {
  same: "",
  before: " On a holiday the work goes to the working day before.",
  after: " On a holiday the work goes to the working day after.",
  skip: " On a holiday the work is left out.",
};

/** "09:30" of minutes of the day. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** What recurring work is called in lists and logs: the first line of what needs doing. */
export const scheduleTitle = (description: string): string =>
  (description.split("\n", 1)[0] ?? "").slice(0, 120);
