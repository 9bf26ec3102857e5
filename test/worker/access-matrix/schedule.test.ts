import { expect, test } from "vitest";
import { scheduleRows } from "./rows/schedule.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("recurring work is arranged by managers, and made by the product alone", {
  timeout: 120_000,
}, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of scheduleRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
