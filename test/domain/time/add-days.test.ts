import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#domain/time/add-days.ts";
import { daysBetween } from "#domain/time/day.ts";
import { momentInput, parseEndOfDay, parseMoment } from "#domain/time/input.ts";

const zone = "Australia/Sydney";
const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });

describe("days later", () => {
  it("is that many calendar days on, and none is no change", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 400 }), (at, days) => {
        expect(daysBetween(at, addDays(at, days, zone), zone)).toBe(days);
        expect(addDays(at, 0, "UTC")).toBe(at);
      }),
    );
  });

  it("keeps the time on the wall while clocks change, and the last moment of a day its last", () => {
    const friday = parseMoment("2026-04-03T09:30", zone) ?? 0;
    expect(momentInput(addDays(friday, 7, zone), zone)).toBe("2026-04-10T09:30");
    expect(addDays(parseEndOfDay("2026-04-03", zone) ?? 0, 3, zone)).toBe(parseEndOfDay("2026-04-06", zone));
  });
});
