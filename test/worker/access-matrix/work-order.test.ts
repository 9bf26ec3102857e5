import { expect, test } from "vitest";
import { workOrderRows } from "./rows/work-order.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("work orders move for those they belong to", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of workOrderRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
