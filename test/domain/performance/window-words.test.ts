import { expect, it } from "vitest";
import { lastDays } from "#domain/performance/window.ts";
import { standardDays, windowWords, yearOfMonths } from "#domain/performance/window-words.ts";

it("names the usual windows, and any other by its days", () => {
  const today = "2026-03-03";
  expect(windowWords(lastDays(90, today), today)).toBe("last 90 days");
  expect(standardDays(lastDays(90, "2026-03-02"), today)).toBeNull();
  expect(windowWords({ from: "2026-01-01", to: "2026-01-31" }, today)).toBe(
    "Thu 1 Jan 2026 to Sat 31 Jan 2026",
  );
});

it("goes back twelve months over the turn of a year", () => {
  const months = yearOfMonths({ from: "2026-03-01", to: "2026-03-03" });
  expect([months.length, months[0], months.at(-1)]).toEqual([12, "2025-04", "2026-03"]);
});
