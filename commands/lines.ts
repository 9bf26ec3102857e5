import type { ProposedLine } from "#db/schema/index.ts";
import { sum } from "#domain/money/document-totals.ts";
import { lineNet } from "#domain/money/money.ts";
import { agreedFor } from "#domain/rate/agreed.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { invalid } from "#domain/refusal.ts";
import type { ProposedLineInput } from "./input.ts";

/**
 * Lines as entered, with their nets (rule M2), the organisation's tax rate and the rate they are at. Refuses with
 * `no_such_rate` where a line names a rate that is not in force.
 */
export const priceLines = (
  lines: ProposedLineInput[],
  taxBp: number,
  rates: readonly DayRate[] = [],
): ProposedLine[] =>
  lines.map(({ rate: named, costMinor, ...line }) => {
    const rate = agreedFor({ ...line, rate: named, costMinor }, rates);
    if (named && (rate?.cardId !== named.cardId || rate.code !== named.code || rate.hours !== named.hours))
      throw invalid(
        "That rate does not count on the day of the work. Choose another.",
        "lines",
        "no_such_rate",
      );
    return { ...line, taxBp, netMinor: lineNet({ ...line, discountMinor: 0 }), ...(rate && { rate }) };
  });

export const sumOfLines = (lines: { netMinor: number }[]) => sum(lines.map((line) => line.netMinor));
