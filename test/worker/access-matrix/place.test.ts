import { expect, test } from "vitest";
import { placeRows } from "./rows/place.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("parties and places are kept by staff", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of placeRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
