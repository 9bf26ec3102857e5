import type { Budget } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { outline, type Section } from "#domain/budget/outline.ts";
import { applyEach, type Confirmed, follow, type LogRow, type Tried } from "#domain/budget/rebase.ts";
import { type Said, type SaidOf, withoutRefusals, withoutSaid, withSaid } from "./said.ts";

/** One own change that no row of the log has confirmed yet. `batch` is null until it is sent. */
interface Entry {
  change: BudgetChange;
  batch: string | null;
  /** The server has said yes: only the row that tells so is still on its way. */
  kept: boolean;
}

export type Saving = "untouched" | "saved" | "saving" | "unreachable" | "ended";

/** Changes wait for the connection, or for somebody to sign in again. */
export const isLate = (saving: Saving) => saving === "unreachable" || saving === "ended";

/** What the page shows: what is true, with one's own changes on top. */
export interface BudgetShown {
  budget: Budget;
  sections: readonly Section[];
  saving: Saving;
  said: SaidOf;
}

const MOST_AT_ONCE = 500;

/** The budget on one screen: what the server confirmed, and one's own changes until it has. */
export class BudgetModel {
  #loaded: Confirmed;
  #confirmed: Confirmed;
  #entries: readonly Entry[] = [];
  #shown: BudgetShown;
  #listeners = new Set<() => void>();

  constructor(loaded: Confirmed) {
    this.#loaded = loaded;
    this.#confirmed = loaded;
    const { budget } = loaded;
    this.#shown = { budget, sections: outline(budget), saving: "untouched", said: new Map() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): BudgetShown => this.#shown;

  /** Whether leaving now would lose something. */
  get unsaved(): boolean {
    return this.#entries.some(({ kept }) => !kept);
  }

  get unsent(): boolean {
    return this.#entries.some(({ batch }) => batch === null);
  }

  /** Whether the log has not told of this batch yet. */
  awaits(batch: string): boolean {
    return this.#entries.some((entry) => entry.batch === batch);
  }

  /** Takes in what the loader read and what came by the socket. An older reading than what is known changes nothing. */
  hear(loaded: Confirmed, rows: readonly LogRow[]): void {
    const before = this.#confirmed;
    if (loaded !== this.#loaded && loaded.seq >= before.seq) this.#confirmed = loaded;
    this.#loaded = loaded;
    this.#confirmed = follow(this.#confirmed, rows);
    const { seq } = this.#confirmed;
    const came = new Set(rows.filter((row) => row.seq <= seq).map(({ data }) => data.batch));
    const left = this.#entries.filter(({ batch }) => batch === null || !came.has(batch));
    if (this.#confirmed !== before || left.length < this.#entries.length) this.#rebase(left);
  }

  /** Makes what can be made at once; it is sent later. */
  perform(changes: readonly BudgetChange[]): Tried {
    const tried = applyEach(this.#shown.budget, changes);
    this.#entries = [...this.#entries, ...tried.made.map((change) => ({ change, batch: null, kept: false }))];
    if (tried.made.length > 0) {
      const said = withoutSaid(withoutRefusals(this.#shown.said), tried.made);
      const saving = isLate(this.#shown.saving) ? this.#shown.saving : "saving";
      this.#show({ ...this.#budgetShown(tried.budget), saving, said });
    }
    return tried;
  }

  /** The oldest changes that were not sent, which bear this batch's name from now on. */
  begin(batch: string): BudgetChange[] {
    const first = this.#entries.filter((entry) => entry.batch === null).slice(0, MOST_AT_ONCE);
    this.#entries = this.#entries.map((entry) => (first.includes(entry) ? { ...entry, batch } : entry));
    return first.map(({ change }) => change);
  }

  /** The batch is kept. It stays on the screen until the log tells of it. */
  keep(batch: string): void {
    this.#entries = this.#entries.map((entry) => (entry.batch === batch ? { ...entry, kept: true } : entry));
    this.saving(this.unsaved ? "saving" : "saved");
  }

  /** What was read since holds the batch, whether or not its row has come. */
  forget(batch: string): void {
    this.#rebase(this.#entries.filter((entry) => entry.batch !== batch));
  }

  /** Takes one change of a batch back, or all of them; the others are to be sent again. */
  giveUp(batch: string, refused: number | null): BudgetChange[] {
    const sent = this.#entries.filter((entry) => entry.batch === batch);
    const lost = refused === null ? sent : sent.slice(refused, refused + 1);
    const left = this.#entries.filter((entry) => !lost.includes(entry));
    this.#rebase(left.map((entry) => (entry.batch === batch ? { ...entry, batch: null } : entry)));
    if (!this.unsaved) this.saving("saved");
    return lost.map(({ change }) => change);
  }

  saving(saving: Saving): void {
    if (saving !== this.#shown.saving) this.#show({ ...this.#shown, saving });
  }

  say(said: Said): void {
    this.#show({ ...this.#shown, said: withSaid(this.#shown.said, said) });
  }

  unsay(itemId: string, key: string): void {
    const said = withoutSaid(this.#shown.said, [{ do: "set-item", id: itemId, fields: { [key]: "" } }]);
    if (said !== this.#shown.said) this.#show({ ...this.#shown, said });
  }

  #rebase(entries: readonly Entry[]): void {
    this.#entries = entries;
    const changes = entries.map(({ change }) => change);
    const { budget } = applyEach(this.#confirmed.budget, changes);
    this.#show({ ...this.#shown, ...this.#budgetShown(budget) });
  }

  #budgetShown(budget: Budget) {
    return { budget, sections: outline(budget, this.#shown.sections) };
  }

  #show(shown: BudgetShown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
