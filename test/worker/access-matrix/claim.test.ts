import { expect, test } from "vitest";
import { claimRows } from "./rows/claim.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("invoices answer to those they are between", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of claimRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
