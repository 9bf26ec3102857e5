import type { Minor } from "../money/money.ts";
import type { BudgetItem, ItemFields } from "./budget.ts";
import { type Figures, itemFigures, totalsOf } from "./figures.ts";

/** What became of a line of the budget in orders, bills and invoices; all without tax (rule M7). */
export interface Ledger {
  /** Accepted by contractors. */
  committedMinor: Minor;
  /** Of it, approved bills. */
  billedMinor: Minor;
  paidMinor: Minor;
  /** Accepted by the customer. */
  orderedMinor: Minor;
  /** Of it, sent invoices. */
  invoicedMinor: Minor;
}

export interface Tracked extends Figures, Ledger {
  /** Of the cost, what is not billed yet; below zero where more was billed than budgeted. */
  remainingMinor: Minor;
}

/** By the id of the item; an item without one has nothing yet. */
export type Ledgers = Readonly<Record<string, Ledger>>;

export const emptyLedger: Ledger = {
  committedMinor: 0,
  billedMinor: 0,
  paidMinor: 0,
  orderedMinor: 0,
  invoicedMinor: 0,
};

const tracked = (figures: Figures, ledger: Ledger): Tracked => ({
  ...figures,
  ...ledger,
  remainingMinor: figures.costMinor - ledger.billedMinor,
});

/** A line that was only typed so far has no id, and nothing yet. */
export const trackItem = (item: ItemFields & { id?: string }, ledgers: Ledgers): Tracked =>
  tracked(itemFigures(item), ledgers[item.id ?? ""] ?? emptyLedger);

/** Of a group or the whole budget. */
export const trackItems = (items: readonly BudgetItem[], ledgers: Ledgers): Tracked =>
  tracked(totalsOf(items), sumOf(items.map(({ id }) => ledgers[id] ?? emptyLedger)));

export const sumOf = (ledgers: readonly Ledger[]): Ledger =>
  ledgers.reduce(
    (sum, one) => ({
      committedMinor: sum.committedMinor + one.committedMinor,
      billedMinor: sum.billedMinor + one.billedMinor,
      paidMinor: sum.paidMinor + one.paidMinor,
      orderedMinor: sum.orderedMinor + one.orderedMinor,
      invoicedMinor: sum.invoicedMinor + one.invoicedMinor,
    }),
    emptyLedger,
  );

const MOVES = /^(document|claim|order|additional_work|quote|work_order)\./;

/** Whether a row of the log can have moved money between the columns. */
export const movesLedger = (verb: string): boolean => MOVES.test(verb);
