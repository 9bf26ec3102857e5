import type { BidContent, RequestedLine } from "#domain/bid/bid.ts";
import { lineNet } from "#domain/money/money.ts";
import { invalid } from "#domain/refusal.ts";
import type { BidInput } from "./bid-input.ts";

const MOST_MINOR = 1e12;

/** A bid as it is kept. Throws `invalid` on the line that nobody asked for, that comes twice, or that costs too much. */
export function bidContent(
  requested: readonly RequestedLine[],
  { lines, alternates, exclusions = "", note = "" }: BidInput,
  newId: () => string,
): BidContent {
  const seen = new Set<string>();
  for (const [at, { lineId, standing, unitPriceMinor = 0 }] of lines.entries()) {
    const line = requested.find(({ id }) => id === lineId);
    if (!line || seen.has(lineId)) throw invalid("This line was not asked for.", `lines[${at}].lineId`);
    seen.add(lineId);
    if (standing !== "priced") continue;
    const netMinor = lineNet({ quantityMilli: line.quantityMilli, unitPriceMinor, discountMinor: 0 });
    if (netMinor > MOST_MINOR) throw invalid("Enter a smaller price.", `lines[${at}].unitPriceMinor`);
  }
  if (!lines.some(({ standing }) => standing === "priced"))
    throw invalid("Price one line at least, or decline the request.", "lines", "nothing_priced");
  return {
    lines: lines.map(({ lineId, standing, unitPriceMinor = 0, note: words = "" }) => ({
      lineId,
      standing,
      unitPriceMinor: standing === "priced" ? unitPriceMinor : 0,
      note: words,
    })),
    alternates: alternates.map((one) => ({ id: newId(), ...one })),
    exclusions,
    note,
  };
}
