import { expect, test } from "vitest";
import { paperRows } from "./rows/paper.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("what papers begin with and how they are numbered is kept by staff", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of paperRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
