import type { BudgetChange } from "#domain/budget/change.ts";
import type { Tried } from "#domain/budget/rebase.ts";

type Perform = (changes: readonly BudgetChange[]) => Tried;

const MOST = 200;

/** What can be taken back, as changes like any other: what somebody else changed since is not overwritten. */
export class History {
  #undo: BudgetChange[][] = [];
  #redo: BudgetChange[][] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  did({ inverse }: Tried): void {
    if (inverse.length === 0) return;
    this.#undo = [...this.#undo.slice(1 - MOST), inverse];
    this.#redo = [];
  }

  /** Null where there is nothing to take back. */
  undo(perform: Perform): Tried | null {
    return turn(this.#undo, this.#redo, perform);
  }

  redo(perform: Perform): Tried | null {
    return turn(this.#redo, this.#undo, perform);
  }
}

function turn(from: BudgetChange[][], to: BudgetChange[][], perform: Perform): Tried | null {
  const changes = from.pop();
  if (!changes) return null;
  const tried = perform(changes);
  if (tried.inverse.length > 0) to.push(tried.inverse);
  return tried;
}
