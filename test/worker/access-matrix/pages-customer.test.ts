import { expect, test } from "vitest";
import { customerPages } from "./pages/shared.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("the portal is a customer's own", { timeout: 180_000 }, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of customerPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
