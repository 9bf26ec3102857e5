import { expect, test } from "vitest";
import { bidRows } from "./rows/bid.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("bids are sent by who was asked and opened by managers", {
  timeout: 300_000,
}, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of bidRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
