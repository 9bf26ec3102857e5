import type { Score } from "#db/queries/performance/scores.ts";
import { lasting } from "#domain/time/lasting.ts";

/** How far from the agreed date work was completed, on the mean; null where none was. */
export function marginText({ n, meanMs }: Score["margin"]): string | null {
  if (meanMs === null) return null;
  const apart = `${lasting(Math.abs(meanMs))} ${meanMs < 0 ? "after" : "before"} the agreed date`;
  return `Completed ${apart} on the mean, of ${n}`;
}
