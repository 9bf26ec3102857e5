import { expect, test } from "vitest";
import { rateCardRows } from "./rows/rate-card.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("rate cards are written by managers alone", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of rateCardRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
