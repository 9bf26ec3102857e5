import type { Budget, BudgetItem } from "../budget/budget.ts";
import { unitPriceOf } from "../budget/figures.ts";
import { inOrder } from "../budget/place.ts";
import { type Draft, type DraftLine, emptyDraft } from "./draft.ts";
import { type DocumentKind, isStanding, kindFacts } from "./kinds.ts";

/** The chosen items of a budget as a draft's groups and lines, in the budget's order (rule D1). */
export function packaged(
  kind: DocumentKind,
  { groups, items }: Budget,
  chosen: ReadonlySet<string>,
): Pick<Draft, "groups" | "lines"> {
  const taken = items.filter(({ id }) => chosen.has(id));
  const used = inOrder(groups).filter(({ id }) => taken.some(({ groupId }) => groupId === id));
  const linesOf = (groupId: string | null) => inOrder(taken.filter((item) => item.groupId === groupId));
  const sorted = [...linesOf(null), ...used.flatMap(({ id }) => linesOf(id))];
  return {
    groups: used.map(({ id, name }) => ({ id, name })),
    lines: sorted.map((item) => lineFrom(kind, item)),
  };
}

function lineFrom(kind: DocumentKind, item: BudgetItem): DraftLine {
  const { id, groupId, description, quantityMilli, unit, taxBp } = item;
  return {
    id,
    itemId: id,
    groupId,
    description,
    // Notes of a budget are staff's own
    notes: "",
    quantityMilli,
    unit,
    unitPriceMinor: priceFor(kind, item),
    discountMinor: 0,
    taxBp,
    option: null,
    chosen: true,
  };
}

/** A bidder names the price: what we expect to pay is not told. */
function priceFor(kind: DocumentKind, item: BudgetItem) {
  if (kind === "bid_request") return 0;
  return kindFacts[kind].priced === "price" ? unitPriceOf(item) : item.unitCostMinor;
}

/** What a new document of this kind hides until staff say otherwise. */
export const showFirst = (kind: DocumentKind): Draft["show"] =>
  kind === "bid_request" || isStanding(kind)
    ? { ...emptyDraft.show, prices: false, groups: false, totals: false }
    : emptyDraft.show;
