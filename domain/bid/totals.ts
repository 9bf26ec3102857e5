import { documentTotals } from "../money/document-totals.ts";
import { lineNet, type Minor } from "../money/money.ts";
import type { BidContent, RequestedLine } from "./bid.ts";

/** Of a line as it was bid; null where it was not priced. */
export function bidLineNet({ id, quantityMilli }: RequestedLine, { lines }: Pick<BidContent, "lines">) {
  const line = lines.find(({ lineId }) => lineId === id);
  if (line?.standing !== "priced") return null;
  return lineNet({ quantityMilli, unitPriceMinor: line.unitPriceMinor, discountMinor: 0 });
}

export interface BidTotals {
  netMinor: Minor;
  taxMinor: Minor;
  grossMinor: Minor;
}

/** Rule M2, over the lines that are priced: alternates are in no total. */
export function bidTotals(
  requested: readonly RequestedLine[],
  content: Pick<BidContent, "lines">,
): BidTotals {
  const priced = requested.flatMap((line) => {
    const netMinor = bidLineNet(line, content);
    return netMinor === null ? [] : [{ netMinor, taxCategory: "S", taxRateBp: line.taxBp }];
  });
  const { netMinor, taxMinor, grossMinor } = documentTotals(priced);
  return { netMinor, taxMinor, grossMinor };
}
