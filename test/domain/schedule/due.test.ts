import fc from "fast-check";
import { expect, it } from "vitest";
import { dueOccurrences, progress } from "#domain/schedule/due.ts";
import { type Kept, planned, type Schedule } from "#domain/schedule/planned.ts";
import type { OnHoliday } from "#domain/schedule/rule.ts";
import { onHolidays } from "#domain/schedule/rule.ts";
import { shifted } from "#domain/schedule/shift.ts";
import { upcoming } from "#domain/schedule/upcoming.ts";
import { daysAfter } from "#domain/time/days.ts";

const kept = (onDay: string, change: Partial<Kept> = {}): Kept => ({
  onDay,
  movedTo: null,
  skipped: false,
  workOrderId: null,
  problem: null,
  ...change,
});

/** Every Monday; the 2nd of March 2026 is one. */
const mondays: Schedule = {
  rule: { repeats: "weeks", every: 1, weekdays: [1] },
  startOn: "2026-03-01",
  endOn: null,
  leadDays: 7,
  onHoliday: "after",
  madeThrough: "2026-03-01",
};
const week = { days: [1, 2, 3, 4, 5], holidays: new Set<string>() };
const today = "2026-03-02";

it("is due so many days ahead", () => {
  const due = dueOccurrences({ schedule: mondays, rows: [], open: week, today });
  expect(due.map(({ onDay }) => onDay)).toEqual(["2026-03-02", "2026-03-09"]);
});

it("makes each once, whatever is skipped, moved or on holiday, and however often one looks", () => {
  const days = fc.integer({ min: 0, max: 120 }).map((far) => daysAfter(today, far));
  fc.assert(
    fc.property(
      fc.uniqueArray(days, { maxLength: 15 }),
      fc.constantFrom(...onHolidays),
      fc.integer({ min: 0, max: 40 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), days), { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 20 }),
      (holidays, onHoliday: OnHoliday, leadDays, moves, steps) => {
        const open = { ...week, holidays: new Set(holidays) };
        let schedule = { ...mondays, onHoliday, leadDays };
        let rows = moves.map(([turn, to]) => kept(daysAfter(today, 7 * turn), { movedTo: to }));
        rows = rows.filter((row, index) => rows.findIndex(({ onDay }) => onDay === row.onDay) === index);
        let now = today;
        const made: string[] = [];
        for (const step of steps) {
          for (const { onDay, kept: row } of dueOccurrences({ schedule, rows, open, today: now })) {
            made.push(onDay);
            const done = { ...(row ?? kept(onDay)), workOrderId: `work-${onDay}` };
            rows = [...rows.filter((other) => other.onDay !== onDay), done];
          }
          const { madeThrough, lookOn } = progress({ schedule, rows, open, today: now });
          expect(madeThrough >= schedule.madeThrough).toBe(true);
          expect(lookOn === null || lookOn > now).toBe(true);
          schedule = { ...schedule, madeThrough };
          now = daysAfter(now, step);
        }
        expect(new Set(made).size).toBe(made.length);
        const last = daysAfter(now, -(steps.at(-1) ?? 0));
        const wanted = [...Array(40).keys()]
          .map((turn) => daysAfter(today, 7 * turn))
          .filter((day) => {
            const moved = rows.find(({ onDay }) => onDay === day)?.movedTo;
            const workOn = moved ?? shifted(day, onHoliday, open);
            return workOn !== null && daysAfter(workOn, -leadDays) <= last;
          });
        expect([...made].sort()).toEqual(wanted);
      },
    ),
  );
});

it("leaves the rest where they are when one is skipped or moved", () => {
  const rows = [kept("2026-03-09", { skipped: true }), kept("2026-03-16", { movedTo: "2026-03-20" })];
  const next = upcoming(mondays, rows, week, today, 5);
  expect(next.map(({ workOn, state }) => [workOn, state])).toEqual([
    ["2026-03-02", "planned"],
    ["2026-03-09", "skipped"],
    ["2026-03-20", "planned"],
    ["2026-03-23", "planned"],
    ["2026-03-30", "planned"],
  ]);
});

it("goes on past what is stuck, and comes back to it", () => {
  const rows = [kept("2026-03-02", { problem: "No money" }), kept("2026-03-09", { workOrderId: "w" })];
  const along = progress({ schedule: mondays, rows, open: week, today });
  expect(along).toEqual({ madeThrough: "2026-03-01", lookOn: today });
  const due = dueOccurrences({ schedule: mondays, rows, open: week, today: "2026-03-03" });
  expect(due.map(({ onDay, state }) => [onDay, state])).toEqual([["2026-03-02", "stuck"]]);
});

it("shows what is stuck of days gone by", () => {
  const schedule = { ...mondays, madeThrough: "2026-03-08" };
  const rows = [kept("2026-03-09", { problem: "No money" }), kept("2026-03-16", { workOrderId: "w" })];
  const next = upcoming(schedule, rows, week, "2026-03-18", 2);
  expect(next.map(({ onDay, state }) => [onDay, state])).toEqual([
    ["2026-03-09", "stuck"],
    ["2026-03-23", "planned"],
  ]);
});

it("ends on its last day", () => {
  const schedule = { ...mondays, endOn: "2026-03-09" };
  expect(planned(schedule, [], week, today).toArray()).toHaveLength(2);
  const rows = [kept("2026-03-02", { workOrderId: "a" }), kept("2026-03-09", { workOrderId: "b" })];
  expect(progress({ schedule, rows, open: week, today }).lookOn).toBeNull();
});

it.each([
  ["same", "2026-12-25"],
  ["before", "2026-12-24"],
  ["after", "2026-12-29"],
  ["skip", null],
] as const)("a holiday: %s", (way, expected) => {
  const open = { ...week, holidays: new Set(["2026-12-25", "2026-12-28"]) };
  expect(shifted("2026-12-25", way, open)).toBe(expected);
  expect(shifted("2026-12-26", way, open)).toBe("2026-12-26");
});
