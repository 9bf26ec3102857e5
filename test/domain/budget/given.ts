import fc from "fast-check";
import { applyChange } from "#domain/budget/apply.ts";
import { type Budget, blankItem, emptyBudget, type ItemFields } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { FIRST, inOrder, LAST } from "#domain/budget/place.ts";

export const item = (fields: Partial<ItemFields> = {}): ItemFields => ({ ...blankItem, ...fields });

const id = fc.constantFrom(..."abcdefgh");
const groupId = fc.constantFrom("G", "H", "I");
const after = fc.oneof(id, groupId, fc.constantFrom(FIRST, LAST));
const inGroup = fc.option(groupId, { nil: null });
const fields = fc.record({
  ...(Object.fromEntries(
    (["code", "description", "unit", "notes"] as const).map((key) => [key, fc.string({ maxLength: 6 })]),
  ) as Record<"code" | "description" | "unit" | "notes", fc.Arbitrary<string>>),
  quantityMilli: fc.integer({ min: 0, max: 1e7 }),
  unitCostMinor: fc.integer({ min: -1e6, max: 1e6 }),
  markupBp: fc.integer({ min: -10_000, max: 30_000 }),
  unitPriceMinor: fc.option(fc.integer({ min: -1e6, max: 1e6 })),
  taxBp: fc.integer({ min: 0, max: 3_000 }),
});

export const itemFields: fc.Arbitrary<ItemFields> = fields;

export const change: fc.Arbitrary<BudgetChange> = fc.oneof(
  fc.record({ do: fc.constant("add-item" as const), id, groupId: inGroup, after, fields }),
  fc.record({
    do: fc.constant("set-item" as const),
    id,
    fields: fields.map(({ code, taxBp }) => ({ code, taxBp })),
  }),
  fc.record({ do: fc.constant("move-item" as const), id, groupId: inGroup, after }),
  fc.record({ do: fc.constant("remove-item" as const), id }),
  fc.record({ do: fc.constant("add-group" as const), id: groupId, name: fc.string({ maxLength: 5 }), after }),
  fc.record({ do: fc.constant("rename-group" as const), id: groupId, name: fc.string({ maxLength: 5 }) }),
  fc.record({ do: fc.constant("move-group" as const), id: groupId, after }),
  fc.record({ do: fc.constant("remove-group" as const), id: groupId }),
);

/** A budget that some history of changes led to; what could not be done was left out. */
export const budget: fc.Arbitrary<Budget> = fc.array(change, { maxLength: 40 }).map((changes) =>
  changes.reduce((now, next) => {
    const applied = applyChange(now, next);
    return applied.ok ? applied.budget : now;
  }, emptyBudget),
);

/** The budget as a person sees it: what stands where, not by what key it is sorted. */
export const seen = ({ groups, items }: Budget) =>
  [{ id: null, name: "" }, ...inOrder(groups)].map(({ id, name }) => ({
    id,
    name,
    items: inOrder(items.filter((each) => each.groupId === id)).map(({ place: _place, ...rest }) => rest),
  }));
