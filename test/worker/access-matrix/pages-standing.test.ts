import { expect, test } from "vitest";
import { standingPages } from "./pages/standing.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("standing orders are shown to staff and to the leads of their own contractor", {
  timeout: 180_000,
}, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of standingPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
