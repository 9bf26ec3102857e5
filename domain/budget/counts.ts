import type { BudgetChange, ChangeKind } from "./change.ts";

/** What came of some steps, in lines and groups, each counted once however often it was touched. */
export interface ChangeCounts {
  added?: number;
  changed?: number;
  moved?: number;
  removed?: number;
  groups?: number;
}

const COUNTED: Record<ChangeKind, keyof ChangeCounts> = {
  "add-item": "added",
  "set-item": "changed",
  "move-item": "moved",
  "remove-item": "removed",
  "add-group": "groups",
  "rename-group": "groups",
  "move-group": "groups",
  "remove-group": "groups",
};

/** A line that was written in right after it was added is one line added, no more. */
export function countsOf(changes: readonly BudgetChange[]): ChangeCounts {
  const told = new Map<string, keyof ChangeCounts>();
  for (const { do: kind, id } of changes) {
    const before = told.get(id);
    const now = COUNTED[kind];
    if (before === "added" && now === "removed") told.delete(id);
    else if (before === undefined || (before !== "added" && (now === "changed" || now === "removed")))
      told.set(id, now);
  }
  const counts: ChangeCounts = {};
  for (const what of told.values()) counts[what] = (counts[what] ?? 0) + 1;
  return counts;
}
