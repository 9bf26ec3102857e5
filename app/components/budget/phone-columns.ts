import type { ColumnKey } from "#domain/budget/views.ts";

const ON_PHONE = ["description", "code", "quantityMilli", "unit", "unitCostMinor", "priceMinor"] as const;

/** What a line shows on a phone besides the columns of the view. */
export const phoneColumns = (columns: readonly ColumnKey[]): ColumnKey[] =>
  ON_PHONE.filter((key) => !columns.includes(key));
