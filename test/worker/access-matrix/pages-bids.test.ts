import { expect, test } from "vitest";
import { bidPages } from "./pages/bids.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("a request for a price exists for staff and for the company that was asked", {
  timeout: 180_000,
}, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of bidPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
