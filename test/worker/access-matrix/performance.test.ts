import { expect, test } from "vitest";
import { performanceRows } from "./rows/performance.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("figures are set by admins, disputed by whom they are about and answered by managers", {
  timeout: 120_000,
}, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of performanceRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
