import { expect, test } from "vitest";
import { signingRows } from "./rows/signing.ts";
import { beginWalk, walkRow } from "./walk.ts";

test("a document is signed by whom it was sent to, and sealed by nobody", { timeout: 300_000 }, async () => {
  const walk = await beginWalk();
  const wrong: string[] = [];
  for (const row of signingRows) wrong.push(...(await walkRow(walk, row)));
  expect(wrong).toEqual([]);
});
