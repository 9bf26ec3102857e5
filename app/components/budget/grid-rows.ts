import type { BudgetGroup, BudgetItem } from "#domain/budget/budget.ts";
import type { Section } from "#domain/budget/outline.ts";

/** A row of the grid: a line, or the head of a group. */
export type GridRow = { id: string; item: BudgetItem } | { id: string; group: BudgetGroup };

export const gridRows = (sections: readonly Section[]): GridRow[] =>
  sections.flatMap(({ group, items }) => [
    ...(group ? [{ id: group.id, group }] : []),
    ...items.map((item) => ({ id: item.id, item })),
  ]);

export const itemsAmong = (rows: readonly GridRow[]): BudgetItem[] =>
  rows.flatMap((row) => ("item" in row ? [row.item] : []));
