import { expect, test } from "vitest";
import { budgetRows } from "./rows/budget.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("budgets are staff's alone, and changed by managers", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of budgetRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
