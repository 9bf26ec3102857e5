import { expect, test } from "vitest";
import { fieldRows } from "./rows/field.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("what is recorded on site is recorded by those who are sent there", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of fieldRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
