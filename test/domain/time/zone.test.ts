import fc from "fast-check";
import { expect, it } from "vitest";
import { wallClock } from "#domain/time/zone.ts";

const zones = Intl.supportedValuesOf("timeZone");
const moment = fc.integer({ min: Date.UTC(1940, 0), max: Date.UTC(2060, 0) });

it("shows what Intl shows, in every zone at every moment", () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, timeZone) => {
      const { year, month, day, hour, minute } = wallClock(at, timeZone);
      const shown = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "short" });
      const two = (value: number) => String(value).padStart(2, "0");
      expect(`${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}`).toBe(shown.format(at));
    }),
    { numRuns: 2_000 },
  );
});

it("shows both sides of a change of the clocks", () => {
  const sydney = (at: number) => wallClock(at, "Australia/Sydney").hour;
  const change = Date.UTC(2026, 9, 3, 16);
  expect([change - 3_600_000, change - 1, change].map(sydney)).toEqual([1, 1, 3]);
});
