import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayWindow, lastDays, partsOf, readWindow, yearUpTo } from "#domain/performance/window.ts";

const DAY = 86_400_000;
const day = fc
  .integer({ min: Date.UTC(2020, 0, 1) / DAY, max: Date.UTC(2030, 0, 1) / DAY })
  .map((count) => new Date(count * DAY).toISOString().slice(0, 10));
const windows = fc
  .tuple(day, day)
  .map(([a, b]): DayWindow => (a < b ? { from: a, to: b } : { from: b, to: a }));

const daysIn = ({ from, to }: DayWindow) => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** Every day of every month from first to last. */
const daysOf = ({ first, last }: { first: string; last: string }) => {
  const [year = 0, month = 0] = last.split("-").map(Number);
  return daysIn({ from: `${first}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) });
};

describe("a window", () => {
  it("is its whole months and the days around them, each day once", () => {
    fc.assert(
      fc.property(windows, (window) => {
        const { months, edges } = partsOf(window);
        const days = [...(months ? daysOf(months) : []), ...edges.flatMap(daysIn)].sort();
        expect(days).toEqual(daysIn(window));
        expect(edges.flatMap(daysIn).length).toBeLessThanOrEqual(61);
      }),
      { numRuns: 200 },
    );
  });

  it("ends today and is as long as it says", () => {
    expect(lastDays(30, "2026-03-03")).toEqual({ from: "2026-02-02", to: "2026-03-03" });
    expect(yearUpTo({ from: "2026-03-01", to: "2026-03-03" })).toEqual({
      from: "2025-04-01",
      to: "2026-03-03",
    });
  });

  it("is read from an address, and what makes no sense is ninety days", () => {
    const read = (asked: string) => readWindow(new URLSearchParams(asked), "2026-03-03");
    const usual = lastDays(90, "2026-03-03");
    expect(read("days=365")).toEqual(lastDays(365, "2026-03-03"));
    expect(read("from=2026-01-01&to=2026-01-31")).toEqual({ from: "2026-01-01", to: "2026-01-31" });
    for (const odd of [
      "",
      "days=7",
      "from=2026-02-30&to=2026-03-01",
      "from=2026-03-02&to=2026-03-01",
      "from=x",
    ])
      expect(read(odd), odd).toEqual(usual);
    expect(read("from=1990-01-01&to=2026-01-01")).toEqual(usual);
  });
});
