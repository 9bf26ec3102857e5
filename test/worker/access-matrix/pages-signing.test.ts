import { expect, test } from "vitest";
import { signingPages } from "./pages/signing.ts";
import { beginTour, visit } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";

test("the steps of signing and the proof are shown to whom they are about", {
  timeout: 180_000,
}, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  for (const page of signingPages) wrong.push(...(await visit(tour, page)));
  expect(wrong).toEqual([]);
  // rule A2
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
