import type { Bp, Milli, Minor } from "../money/money.ts";

/** What a person writes on one cost line of a job. */
export interface ItemFields {
  code: string;
  description: string;
  quantityMilli: Milli;
  unit: string;
  unitCostMinor: Minor;
  markupBp: Bp;
  /** A price by hand; blank, the markup makes it. */
  unitPriceMinor: Minor | null;
  taxBp: Bp;
  notes: string;
}

export interface BudgetItem extends ItemFields {
  id: string;
  groupId: string | null;
  /** Sorts by code unit among the lines of one group; see place.ts. */
  place: string;
}

export interface BudgetGroup {
  id: string;
  name: string;
  place: string;
}

/** A job's budget. Neither list is in any order: `inOrder` sorts them. */
export interface Budget {
  groups: readonly BudgetGroup[];
  items: readonly BudgetItem[];
}

export const emptyBudget: Budget = { groups: [], items: [] };

export const blankItem: ItemFields = {
  code: "",
  description: "",
  quantityMilli: 1000,
  unit: "each",
  unitCostMinor: 0,
  markupBp: 0,
  unitPriceMinor: null,
  taxBp: 0,
  notes: "",
};

/** More lines than this in one job no screen and no document could carry. */
export const MOST_ITEMS = 2_000;
