import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayKey, daysBetween } from "#domain/time/day.ts";
import { dayHeading, formatAgo, formatDay, formatMoment, formatTime } from "#domain/time/format.ts";
import { dayInput, momentInput, parseDay, parseEndOfDay, parseMoment } from "#domain/time/input.ts";

const zone = fc.constantFrom(
  "UTC",
  "Australia/Sydney",
  "Australia/Lord_Howe",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kathmandu",
  "Europe/Dublin",
  "Pacific/Apia",
);
const minute = fc
  .integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
  .map((m) => m * 60_000);

describe("fields round-trip in any zone", () => {
  it("as date and time, save for the hour that clocks repeat", () => {
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const text = momentInput(at, timeZone);
        const parsed = parseMoment(text, timeZone) ?? Number.NaN;
        expect(momentInput(parsed, timeZone)).toBe(text);
        expect(parsed).toBeLessThanOrEqual(at);
        expect(at - parsed).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it("as days that touch and hold the moment", () => {
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const day = dayInput(at, timeZone);
        const start = parseDay(day, timeZone) ?? Number.NaN;
        const end = parseEndOfDay(day, timeZone) ?? Number.NaN;
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(at);
        expect([dayKey(start, timeZone), dayKey(end, timeZone)]).toEqual([day, day]);
        expect(dayKey(end + 1, timeZone) > day).toBe(true);
      }),
    );
  });
});

describe("when clocks change", () => {
  const sydney = "Australia/Sydney";

  it("a skipped time moves on by the change", () => {
    expect(parseMoment("2026-10-04T02:30", sydney)).toBe(Date.UTC(2026, 9, 3, 16, 30));
    expect(momentInput(Date.UTC(2026, 9, 3, 16, 30), sydney)).toBe("2026-10-04T03:30");
  });

  it("a repeated time is the first of the two", () => {
    expect(parseMoment("2026-04-05T02:30", sydney)).toBe(Date.UTC(2026, 3, 4, 15, 30));
    expect(parseMoment("2026-04-05T03:30", sydney)).toBe(Date.UTC(2026, 3, 4, 17, 30));
  });

  it("a day is 23 or 25 hours long", () => {
    const hours = (day: string) =>
      ((parseEndOfDay(day, sydney) ?? 0) + 1 - (parseDay(day, sydney) ?? 0)) / 3_600_000;
    expect(["2026-04-05", "2026-10-04", "2026-06-01"].map(hours)).toEqual([25, 23, 24]);
    const [before, after] = [Date.UTC(2026, 3, 4, 1), Date.UTC(2026, 3, 6, 0)];
    expect(daysBetween(before, after, sydney)).toBe(2);
  });
});

it.each(["", "2026-02-30", "2026-13-01", "0026-01-01", "3/3/2026", "2026-3-3", "2026-03-03 "])(
  "%j is no day",
  (text) => {
    expect([parseDay(text, "UTC"), parseEndOfDay(text, "UTC")]).toEqual([null, null]);
  },
);

it.each(["2026-03-03", "2026-03-03T24:00", "2026-03-03T09:60", "2026-03-03T09:00:00", "x2026-03-03T09:00"])(
  "%j is no moment",
  (text) => {
    expect(parseMoment(text, "UTC")).toBeNull();
  },
);

describe("what people read", () => {
  const at = Date.UTC(2026, 2, 3, 3, 5);
  const sydney = "Australia/Sydney";

  it("days leave out the current year", () => {
    expect(formatDay(at, at, sydney)).toBe("Tue 3 Mar");
    expect(formatDay(at, Date.UTC(2027, 0, 5), sydney)).toBe("Tue 3 Mar 2026");
    expect(formatDay(Date.UTC(2026, 8, 30, 14), at, sydney)).toBe("Thu 1 Oct");
    expect(formatDay(Date.UTC(2026, 11, 31, 13), Date.UTC(2026, 11, 31, 12), sydney)).toBe("Fri 1 Jan 2027");
  });

  it("times have 24 hours", () => {
    expect([formatTime(at, sydney), formatTime(Date.UTC(2026, 2, 2, 13, 0), sydney)]).toEqual([
      "14:05",
      "00:00",
    ]);
    expect(formatMoment(at, at, sydney)).toBe("Tue 3 Mar, 14:05");
  });

  it("recent moments are counted back", () => {
    const minutes = (count: number) => formatAgo(at, at + count * 60_000, sydney);
    expect([0, 0.9, 1, 59, 60, 119, 120, 1439].map(minutes)).toEqual([
      "just now",
      "just now",
      "1 min ago",
      "59 min ago",
      "1 h ago",
      "1 h ago",
      "2 h ago",
      "23 h ago",
    ]);
    expect([minutes(1440), minutes(-1), minutes(-1.1)]).toEqual(["Tue 3 Mar", "just now", "Tue 3 Mar"]);
  });

  it("day breaks are named by the calendar of the place", () => {
    const heading = (now: number) => dayHeading(at, now, sydney);
    expect([
      heading(Date.UTC(2026, 2, 3, 12, 59)),
      heading(Date.UTC(2026, 2, 3, 13)),
      heading(Date.UTC(2026, 2, 4, 13)),
      heading(Date.UTC(2026, 2, 2, 12)),
    ]).toEqual(["Today", "Yesterday", "Tue 3 Mar", "Tue 3 Mar"]);
  });
});
