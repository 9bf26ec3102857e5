import { expect, test } from "vitest";
import { documentRows } from "./rows/document.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("documents are sent by managers and answered by whom they were sent to", {
  timeout: 300_000,
}, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of documentRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
