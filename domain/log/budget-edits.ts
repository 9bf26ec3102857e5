import type { BudgetChange } from "../budget/change.ts";
import { type ChangeCounts, countsOf } from "../budget/counts.ts";
import type { ActivityData, ActivityView } from "./activity.ts";

const isEdit = ({ verb, data }: ActivityView) => verb === "budget.edited" && data.source === undefined;

/**
 * Two edits of a budget one after another as one row, with the first one's number and the second one's time: typing
 * in a grid saves every second, and nobody wants to read that. Null where they are not both edits by hand.
 */
export function joinedEdits(first: ActivityView, second: ActivityView): ActivityView | null {
  if (!isEdit(first) || !isEdit(second)) return null;
  const { at, data } = second;
  return { ...first, at, data: { ...joinedCounts(first.data, data), ...sumsOf(data) } };
}

const sumsOf = ({ costMinor = 0, priceMinor = 0 }: ActivityData) => ({ costMinor, priceMinor });

function joinedCounts(first: ActivityData, second: ActivityData): ActivityData {
  const steps = [stepsOf(first), stepsOf(second)];
  const [before, after] = steps;
  if (before && after) {
    const changes = [...before, ...after];
    return { ...countsOf(changes), changes } as unknown as ActivityData;
  }
  return Object.fromEntries(
    COUNTS.map((key) => [key, countIn(first, key) + countIn(second, key)] as const).filter(([, n]) => n > 0),
  );
}

const COUNTS = ["added", "changed", "moved", "removed", "groups"] as const satisfies (keyof ChangeCounts)[];

const countIn = (data: ActivityData, key: string) => (typeof data[key] === "number" ? data[key] : 0);

/** A row of very many steps does not carry them; its counts are all there is. */
const stepsOf = ({ changes }: ActivityData) =>
  Array.isArray(changes) ? (changes as unknown as BudgetChange[]) : null;
