import { expect, test } from "vitest";
import { staffPlacePages } from "./pages/staff.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("places and settings are shown to staff alone", { timeout: 180_000 }, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of staffPlacePages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
