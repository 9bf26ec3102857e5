import type { ActivityView } from "../log/activity.ts";
import { applyAll, applyChange } from "./apply.ts";
import type { Budget } from "./budget.ts";
import type { BudgetChange } from "./change.ts";

export interface Tried {
  budget: Budget;
  /** What takes back what could be made, in the order to apply. */
  inverse: BudgetChange[];
  made: BudgetChange[];
  refused: { change: BudgetChange; message: string }[];
}

/** Makes each change that can be made and leaves out the others, where `applyAll` would make none. */
export function applyEach(budget: Budget, changes: readonly BudgetChange[]): Tried {
  const tried: Tried = { budget, inverse: [], made: [], refused: [] };
  for (const change of changes) {
    const applied = applyChange(tried.budget, change);
    if (!applied.ok) {
      tried.refused.push({ change, message: applied.message });
      continue;
    }
    tried.budget = applied.budget;
    tried.inverse.unshift(...applied.inverse);
    tried.made.push(change);
  }
  return tried;
}

/** A budget that is true, and the row of its job's log up to which it is. */
export interface Confirmed {
  budget: Budget;
  seq: number;
}

export type LogRow = Pick<ActivityView, "seq" | "verb" | "data">;

/** The steps a row of the log tells of; null where it does not tell them and the budget must be read again. */
export function stepsIn({ verb, data }: LogRow): readonly BudgetChange[] | null {
  if (verb !== "budget.edited") return [];
  return Array.isArray(data.changes) ? (data.changes as unknown as BudgetChange[]) : null;
}

/** Goes on with the log, row after row in their order, up to the first that does not carry what it changed. */
export function follow(confirmed: Confirmed, rows: readonly LogRow[]): Confirmed {
  let now = confirmed;
  for (const row of rows) {
    if (row.seq <= now.seq) continue;
    const steps = stepsIn(row);
    const applied = steps && applyAll(now.budget, steps);
    if (!applied?.ok) return now;
    now = { budget: applied.budget, seq: row.seq };
  }
  return now;
}
