import { expect, test } from "vitest";
import { staffBudgetPages } from "./pages/staff.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("budgets are shown to staff alone", { timeout: 180_000 }, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of staffBudgetPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
