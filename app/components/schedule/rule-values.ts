import type { FormReply } from "#app/components/form/reply.ts";
import type { ScheduleRow } from "#db/queries/schedules/kept.ts";
import { decimalText } from "#domain/money/format.ts";
import { parseQuantity } from "#domain/money/parse.ts";
import { isDay, onHolidays, type RuleFields, repeatKinds, type ScheduleRule } from "#domain/schedule/rule.ts";
import { clock } from "#domain/schedule/words.ts";

/** When work comes round, as the fields of a form hold it. */
export type RuleValues = FormReply["values"];

const plain = (milli: number) => decimalText(milli, 3).replace(/\.?0+$/, "");

function ofRule(rule: ScheduleRule): RuleValues {
  const { repeats } = rule;
  switch (repeats) {
    case "weeks":
      return { repeats, every: String(rule.every), weekdays: rule.weekdays.map(String) };
    case "month-day":
      return { repeats, every: String(rule.every), monthDay: String(rule.date) };
    case "month-weekday":
      return {
        ...{ repeats, every: String(rule.every) },
        ...{ nth: String(rule.nth), weekday: String(rule.weekday) },
      };
    case "dates":
      return { repeats, dates: rule.dates.join("\n") };
    case "meter":
      return { repeats, everyMilli: plain(rule.everyMilli), unit: rule.unit };
  }
}

type Known = Pick<
  ScheduleRow,
  "rule" | "startOn" | "endOn" | "atMinute" | "durationMinutes" | "leadDays" | "onHoliday" | "meterFromMilli"
>;

export const valuesOf = (schedule: Known): RuleValues => ({
  ...ofRule(schedule.rule),
  startOn: schedule.startOn,
  endOn: schedule.endOn ?? "",
  at: schedule.atMinute === null ? "" : clock(schedule.atMinute),
  durationMinutes: schedule.durationMinutes === null ? "" : String(schedule.durationMinutes),
  leadDays: String(schedule.leadDays),
  onHoliday: schedule.onHoliday,
  meterFromMilli: schedule.meterFromMilli === null ? "" : plain(schedule.meterFromMilli),
});

export const firstValues = (today: string): RuleValues => ({
  ...{ repeats: "weeks", every: "1", weekdays: [] },
  ...{ startOn: today, leadDays: "7", onHoliday: "after" },
});

/** The one text under a name; nothing where there are several or none. */
export function textOf(values: RuleValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

const numberOf = (values: RuleValues, name: string) => {
  const text = textOf(values, name).trim();
  return text === "" ? undefined : Number(text);
};

/** The values as a rule is read from them. Nonsense is left for the rule to say. */
export function ruleFields(values: RuleValues): RuleFields {
  const every = parseQuantity(textOf(values, "everyMilli"));
  return {
    repeats: repeatKinds.find((kind) => kind === textOf(values, "repeats")) ?? "weeks",
    every: numberOf(values, "every") ?? 1,
    weekdays: [values.weekdays ?? []].flat().map(Number),
    monthDay: numberOf(values, "monthDay"),
    nth: numberOf(values, "nth"),
    weekday: numberOf(values, "weekday"),
    dates: textOf(values, "dates")
      .split(/[\s,]+/)
      .filter(Boolean),
    everyMilli: every.ok ? every.value : undefined,
    unit: textOf(values, "unit"),
  };
}

/** The rest of a schedule that its words and its next dates are told by. */
export function datesOf(values: RuleValues, today: string) {
  const [startOn, endOn, at] = [textOf(values, "startOn"), textOf(values, "endOn"), textOf(values, "at")];
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  return {
    startOn: isDay(startOn) ? startOn : today,
    endOn: isDay(endOn) ? endOn : null,
    atMinute: at === "" ? null : hours * 60 + minutes,
    leadDays: numberOf(values, "leadDays") ?? 0,
    onHoliday: onHolidays.find((one) => one === textOf(values, "onHoliday")) ?? "after",
  };
}
