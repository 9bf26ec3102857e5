import { lineNet, type Minor, shareOf } from "../money/money.ts";
import type { Draft, DraftLine } from "./draft.ts";
import { type Choices, counts, documentFigures } from "./figures.ts";

/**
 * Lines of an invoice for a part of an order: one for each rate of tax, in the proportions of the order, so that with
 * tax they come to `grossMinor`. Tax is rounded for each rate (rule M2), so that one cent can be out of reach.
 */
export function partLines(
  order: Pick<Draft, "lines" | "deposit">,
  choices: Choices,
  { name, grossMinor, newId }: { name: string; grossMinor: Minor; newId: () => string },
): DraftLine[] {
  const whole = documentFigures(order, choices);
  const counted = order.lines.filter((line) => counts(line, choices));
  const bases = [...Map.groupBy(counted, ({ taxBp }) => taxBp)].map(([taxBp, lines]) => ({
    taxBp,
    baseMinor: lines.reduce((sum, line) => sum + lineNet(line), 0),
  }));
  const lines = bases
    .filter(({ baseMinor }) => baseMinor !== 0)
    .map(({ taxBp, baseMinor }) =>
      lineOf(newId(), name, taxBp, shareOf(baseMinor, grossMinor, whole.grossMinor)),
    );
  return evened(lines, grossMinor);
}

const lineOf = (id: string, description: string, taxBp: number, unitPriceMinor: Minor): DraftLine => ({
  id,
  itemId: null,
  groupId: null,
  description,
  notes: "",
  quantityMilli: 1_000,
  unit: "part",
  unitPriceMinor,
  discountMinor: 0,
  taxBp,
  option: null,
  chosen: true,
});

/** Cents that rounding lost go to the largest line, where that brings the sum nearer. */
function evened(lines: DraftLine[], grossMinor: Minor): DraftLine[] {
  const grossOf = (some: DraftLine[]) => documentFigures({ lines: some, deposit: null }, {}).grossMinor;
  const [largest] = lines.toSorted((a, b) => b.unitPriceMinor - a.unitPriceMinor);
  if (!largest) return lines;
  const missing = grossMinor - grossOf(lines);
  const mended = lines.map((line) =>
    line === largest ? { ...line, unitPriceMinor: line.unitPriceMinor + missing } : line,
  );
  return Math.abs(grossMinor - grossOf(mended)) < Math.abs(missing) ? mended : lines;
}
