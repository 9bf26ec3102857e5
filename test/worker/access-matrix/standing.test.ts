import { expect, test } from "vitest";
import { standingRows } from "./rows/standing.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("standing orders are kept by managers, and seen by their own contractor", {
  timeout: 120_000,
}, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of standingRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
