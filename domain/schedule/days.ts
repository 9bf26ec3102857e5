import { daysAfter, daysFrom } from "../time/days.ts";
import type { ScheduleRule } from "./rule.ts";

/**
 * The days of a rule from a day on, in order, without end where the rule has none. Weeks and months are counted from
 * `startOn`, so that a day is one of the rule or not wherever one begins to look. A meter has no days.
 */
export function* ruleDays(rule: ScheduleRule, startOn: string, from: string): Generator<string> {
  const first = from > startOn ? from : startOn;
  for (const day of everyDay(rule, startOn, first)) if (day >= first) yield day;
}

function everyDay(rule: ScheduleRule, startOn: string, first: string): Iterable<string> {
  switch (rule.repeats) {
    case "weeks":
      return weekly(rule, startOn, first);
    case "month-day":
      return monthly(rule.every, startOn, first, (month) => dateIn(month, rule.date));
    case "month-weekday":
      return monthly(rule.every, startOn, first, (month) => weekdayIn(month, rule.nth, rule.weekday));
    case "dates":
      return rule.dates;
    case "meter":
      return [];
  }
}

type Weekly = Extract<ScheduleRule, { repeats: "weeks" }>;

function* weekly({ every, weekdays }: Weekly, startOn: string, first: string): Generator<string> {
  const monday = mondayOf(startOn);
  const step = 7 * every;
  for (let turn = Math.floor(daysFrom(monday, first) / step); ; turn += 1)
    for (const weekday of weekdays) {
      const day = daysAfter(monday, turn * step + weekday - 1);
      if (!isWritable(day)) return;
      yield day;
    }
}

function* monthly(
  every: number,
  startOn: string,
  first: string,
  dayIn: (month: number) => string,
): Generator<string> {
  const start = monthOf(startOn);
  for (let turn = Math.floor((monthOf(first) - start) / every); ; turn += 1) {
    const day = dayIn(start + turn * every);
    if (!isWritable(day)) return;
    yield day;
  }
}

/** Four digits of a year, which is where days stop sorting as text. */
const isWritable = (day: string) => day.length === 10;

/** 1 is Monday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

const mondayOf = (day: string) => daysAfter(day, 1 - weekdayOf(day));

/** Months since the year 0. */
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function dateIn(month: number, date: number): string {
  const longest = Number(dayOf(month + 1, 0).slice(8));
  return dayOf(month, Math.min(date, longest));
}

function weekdayIn(month: number, nth: number, weekday: number): string {
  if (nth === -1) {
    const last = dateIn(month, 31);
    return daysAfter(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayOf(month, 1);
  return daysAfter(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

const dayOf = (month: number, date: number) =>
  new Date(Date.UTC(Math.floor(month / 12), month % 12, date)).toISOString().slice(0, 10);
