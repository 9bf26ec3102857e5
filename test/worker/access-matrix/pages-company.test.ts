import { expect, test } from "vitest";
import { companyPages } from "./pages/contractor.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("a contractor's invoices and people are its leads' to see", { timeout: 180_000 }, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of companyPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
