import type { ProposedLine } from "#db/schema/index.ts";
import { sum } from "#domain/money/document-totals.ts";
import { lineNet } from "#domain/money/money.ts";
import type { ProposedLineInput } from "./input.ts";

/** Lines as entered, with their nets (rule M2) and the organisation's tax rate. */
export const priceLines = (lines: ProposedLineInput[], taxBp: number): ProposedLine[] =>
  lines.map((line) => ({ ...line, taxBp, netMinor: lineNet({ ...line, discountMinor: 0 }) }));

export const sumOfLines = (lines: { netMinor: number }[]) => sum(lines.map((line) => line.netMinor));
