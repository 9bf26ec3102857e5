import { expect, test } from "vitest";
import { priceRows } from "./rows/price.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("prices are between managers and the contractor's lead", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of priceRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
