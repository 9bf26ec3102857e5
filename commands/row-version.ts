import { conflict } from "#domain/refusal.ts";

/** Somebody who looked at an older version of `what` is told so, and nothing is changed (rule W9). */
export function looksCurrent(row: { version: number }, expected: number | undefined, what: string): void {
  if (expected === undefined || expected === row.version) return;
  throw conflict("stale_version", `Somebody changed this ${what} a moment ago. Look again before you go on.`);
}
