import { documentTotals } from "../money/document-totals.ts";
import type { Bp, Minor } from "../money/money.ts";

/** What an order's lines come to, on screen and on paper: tax is rounded once for each rate (rule M2). */
export const orderTotals = (lines: readonly { netMinor: Minor; taxBp: Bp }[]) =>
  documentTotals(
    lines.map(({ netMinor, taxBp }) => ({ netMinor, taxCategory: "standard", taxRateBp: taxBp })),
  );
