import { expect, test } from "vitest";
import { jobRows } from "./rows/job.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("a job's room is open to those it is for", { timeout: 120_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of jobRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
