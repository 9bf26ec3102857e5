import { cells } from "./cells.ts";
import { type ColumnKey, columnKeys, type FigureKey } from "./views.ts";

const FIGURES: Record<FigureKey, string> = {
  costMinor: "Cost",
  committedMinor: "Committed",
  billedMinor: "Billed",
  paidMinor: "Paid",
  remainingMinor: "Remaining",
  priceMinor: "Price",
  orderedMinor: "Ordered",
  invoicedMinor: "Invoiced",
  profitMinor: "Profit",
  marginBp: "Margin",
};

const labels = new Map<ColumnKey, string>([
  ...cells.map(({ key, label }) => [key, label] as const),
  ...(Object.entries(FIGURES) as [FigureKey, string][]),
]);

export const columnLabel = (key: ColumnKey) => labels.get(key) ?? key;

/** Every column for a form that chooses among them: those of a view first, in its order. */
export function columnChoices(chosen: readonly ColumnKey[]): { key: ColumnKey; place: number | null }[] {
  const rest = columnKeys.filter((key) => !chosen.includes(key));
  return [
    ...chosen.map((key, index) => ({ key, place: index + 1 })),
    ...rest.map((key) => ({ key, place: null })),
  ];
}

/**
 * The columns that were given a number, in the order of the numbers. Equal numbers keep the order of a full sheet;
 * what is not a number chooses nothing.
 */
export function chosenColumns(places: ReadonlyMap<ColumnKey, string>): ColumnKey[] {
  const given = columnKeys.flatMap((key) => {
    const text = places.get(key)?.trim() ?? "";
    return /^\d{1,3}$/.test(text) ? [{ key, place: Number(text) }] : [];
  });
  return given.sort((a, b) => a.place - b.place).map(({ key }) => key);
}
