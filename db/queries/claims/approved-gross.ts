import { documentTotals } from "#domain/money/document-totals.ts";
import type { ClaimLineRow } from "./billing.ts";
import { taxCategory } from "./match-facts.ts";

/** What was approved of an invoice's lines, with tax. */
export const approvedGross = (lines: readonly Pick<ClaimLineRow, "approvedMinor" | "taxBp">[]): number =>
  documentTotals(
    lines.map(({ approvedMinor, taxBp }) => ({ netMinor: approvedMinor, taxCategory, taxRateBp: taxBp })),
  ).grossMinor;
