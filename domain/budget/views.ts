import { type CellKey, cells } from "./cells.ts";

/** What is worked out and nobody types. */
export const figureKeys = [
  "costMinor",
  "committedMinor",
  "billedMinor",
  "paidMinor",
  "remainingMinor",
  "priceMinor",
  "orderedMinor",
  "invoicedMinor",
  "profitMinor",
  "marginBp",
] as const;
export type FigureKey = (typeof figureKeys)[number];

export type ColumnKey = CellKey | FigureKey;
export const columnKeys: readonly ColumnKey[] = [...cells.map(({ key }) => key), ...figureKeys];

export interface BudgetView {
  name: string;
  columns: readonly ColumnKey[];
}

export const standardViews = {
  estimating: {
    name: "Estimating",
    columns: [
      "code",
      "description",
      "quantityMilli",
      "unit",
      "unitCostMinor",
      "markupBp",
      "costMinor",
      "priceMinor",
      "taxBp",
      "notes",
    ],
  },
  cost: {
    name: "Cost",
    columns: ["code", "description", "quantityMilli", "unit", "unitCostMinor", "costMinor"],
  },
  price: {
    name: "Price",
    columns: ["code", "description", "quantityMilli", "unit", "unitPriceMinor", "priceMinor", "taxBp"],
  },
  profit: {
    name: "Profit",
    columns: ["code", "description", "costMinor", "markupBp", "priceMinor", "profitMinor", "marginBp"],
  },
  // rule M7
  progress: {
    name: "Progress",
    columns: [
      "code",
      "description",
      "costMinor",
      "committedMinor",
      "billedMinor",
      "paidMinor",
      "remainingMinor",
      "priceMinor",
      "orderedMinor",
      "invoicedMinor",
      "marginBp",
    ],
  },
} as const satisfies Record<string, BudgetView>;
