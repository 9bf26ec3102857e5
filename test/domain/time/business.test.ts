import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusiness, businessBetween, type Calendar } from "#domain/time/business.ts";
import { dayKey } from "#domain/time/day.ts";
import { momentInput, parseMoment } from "#domain/time/input.ts";
import { wallClock } from "#domain/time/zone.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zones = ["Australia/Sydney", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"];
const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) });
const days = fc.subarray([1, 2, 3, 4, 5, 6, 7]);
const holidays = fc
  .array(moments, { maxLength: 20 })
  .map((list) => new Set(list.map((at) => dayKey(at, "UTC"))));

const calendars: fc.Arbitrary<Calendar> = fc
  .tuple(
    fc.constantFrom(...zones),
    days,
    fc.integer({ min: 0, max: 1_439 }),
    fc.integer({ min: 1, max: 1_440 }),
  )
  .chain(([timeZone, open, fromMinute, toMinute]) =>
    holidays.map((closed) => ({ timeZone, days: open, fromMinute, toMinute, holidays: closed })),
  );
const open = calendars.filter(
  ({ days: on, fromMinute, toMinute }) => on.length > 0 && toMinute - fromMinute >= 60,
);
const spans = fc.integer({ min: 0, max: 4 * DAY });

const office: Calendar = {
  timeZone: "Australia/Sydney",
  days: [1, 2, 3, 4, 5],
  fromMinute: 9 * 60,
  toMinute: 17 * 60,
  holidays: new Set(["2026-04-06"]),
};
const at = (text: string, timeZone = office.timeZone) => parseMoment(text, timeZone) ?? 0;
const added = (text: string, hours: number, calendar = office) =>
  momentInput(addBusiness(at(text, calendar.timeZone), hours * HOUR, calendar), calendar.timeZone);

/** Looks at every minute there is. */
function slowBetween(from: number, to: number, calendar: Calendar): number {
  let sum = 0;
  for (let now = from; now < to; now += 60_000) if (isOpen(now, calendar)) sum += 60_000;
  return sum;
}

function isOpen(now: number, { timeZone, days: on, fromMinute, toMinute, holidays: closed }: Calendar) {
  const { year, month, day, hour, minute } = wallClock(now, timeZone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  const minutes = hour * 60 + minute;
  return (
    on.includes(weekday) && !closed.has(dayKey(now, timeZone)) && minutes >= fromMinute && minutes < toMinute
  );
}

describe("opening time", () => {
  it("can be added in parts", () => {
    fc.assert(
      fc.property(open, moments, spans, spans, (calendar, from, first, second) => {
        expect(addBusiness(addBusiness(from, first, calendar), second, calendar)).toBe(
          addBusiness(from, first + second, calendar),
        );
      }),
    );
  });

  it("is as long between two moments as what was added", () => {
    fc.assert(
      fc.property(
        fc.oneof(open, calendars),
        moments,
        fc.integer({ min: 0, max: DAY }),
        (calendar, from, span) => {
          const to = addBusiness(from, span, calendar);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(businessBetween(from, to, calendar)).toBe(span);
          expect(businessBetween(to, from, calendar)).toBe(0);
        },
      ),
    );
  });

  it("never ends while closed", () => {
    fc.assert(
      fc.property(open, moments, fc.integer({ min: 1, max: 4 * DAY }), (calendar, from, span) => {
        // closing time is the last moment that belongs to a day
        expect(isOpen(addBusiness(from, span, calendar) - 1, calendar)).toBe(true);
      }),
    );
  });

  it("is what counting minute by minute finds", () => {
    const wholeHours = open.map((calendar) => ({
      ...calendar,
      // clocks that go back show an hour twice, which an opening inside it would split
      ...{ fromMinute: 7 * 60, toMinute: Math.max(8 * 60, calendar.toMinute) },
    }));
    fc.assert(
      fc.property(wholeHours, moments, fc.integer({ min: 0, max: 72 }), (calendar, moment, hours) => {
        const from = moment - (moment % 60_000);
        const to = from + hours * HOUR;
        expect(businessBetween(from, to, calendar)).toBe(slowBetween(from, to, calendar));
      }),
      { numRuns: 40 },
    );
  });

  it("goes on after the weekend and after a holiday", () => {
    expect(added("2026-04-02T16:00", 2)).toBe("2026-04-03T10:00");
    expect(added("2026-04-03T16:00", 2)).toBe("2026-04-07T10:00");
    expect(added("2026-04-04T12:00", 1)).toBe("2026-04-07T10:00");
    expect(added("2026-04-02T09:00", 8)).toBe("2026-04-02T17:00");
  });

  it("is an hour shorter or longer where the clocks change while open", () => {
    const always = { ...office, days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1_440 };
    const berlin = { ...always, timeZone: "Europe/Berlin" };
    const whole = (day: string, next: string) =>
      businessBetween(at(`${day}T00:00`, berlin.timeZone), at(`${next}T00:00`, berlin.timeZone), berlin);
    expect(whole("2026-03-29", "2026-03-30")).toBe(23 * HOUR);
    expect(whole("2026-10-25", "2026-10-26")).toBe(25 * HOUR);
    expect(added("2026-03-28T12:00", 24, berlin)).toBe("2026-03-29T13:00");
  });

  it("counts by the clock where nothing is ever open", () => {
    const closed = { ...office, days: [] };
    expect(addBusiness(0, DAY, closed)).toBe(DAY);
    expect(businessBetween(0, DAY, closed)).toBe(DAY);
    expect(addBusiness(0, -5, office)).toBe(0);
  });
});
