import { expect, test } from "vitest";
import { sharedPages } from "./pages/shared.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("what people have in common shows each their own", { timeout: 180_000 }, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of sharedPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
