import { expect, test } from "vitest";
import { personRows } from "./rows/person.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("people manage themselves, and their heads manage them", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of personRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
