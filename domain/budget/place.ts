import { generateKeyBetween } from "fractional-indexing";

interface Placed {
  id: string;
  place: string;
}

/** Two people who insert at one spot at once get one place; the id then decides, the same on every screen. */
export function inOrder<Row extends Placed>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compare(a.place, b.place) || compare(a.id, b.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Where a row goes: behind the row of that id, or one of the two ends. */
export type After = string;
export const FIRST: After = "first";
export const LAST: After = "last";

/** A place for `after`. Where that row is gone meanwhile, the end is the nearest to what was meant. */
export function placeAfter(rows: readonly Placed[], after: After): string {
  const sorted = inOrder(rows);
  const found = sorted.findIndex(({ id }) => id === after);
  const at = after !== FIRST && found < 0 ? sorted.length - 1 : found;
  const before = sorted[at]?.place ?? null;
  const behind = sorted.slice(at + 1).find(({ place }) => before === null || place > before);
  return generateKeyBetween(before, behind?.place ?? null);
}

/** Where a row stands among its own, so that it can be put back there. */
export function whereAmong(rows: readonly Placed[], id: string): After {
  const sorted = inOrder(rows);
  return sorted[sorted.findIndex((row) => row.id === id) - 1]?.id ?? FIRST;
}

/** What a row stands behind after one step among its own; null where it stands at that end already. */
export function afterStep(rows: readonly Placed[], id: string, way: "up" | "down"): After | null {
  const sorted = inOrder(rows);
  const at = sorted.findIndex((row) => row.id === id);
  if (way === "down") return sorted[at + 1]?.id ?? null;
  return at > 0 ? (sorted[at - 2]?.id ?? FIRST) : null;
}
