import type { Minor } from "../money/money.ts";

interface Part {
  netMinor: Minor;
  /** Of its order line. */
  orderedMinor: Minor;
  /** Of that line, by the claims before. */
  beforeMinor: Minor;
}

/** How much of its order line is billed where it is billed by amount, without a quantity. */
export function partWords({ netMinor, orderedMinor, beforeMinor }: Part): string {
  if (netMinor + beforeMinor !== orderedMinor) return "A part by amount";
  return beforeMinor === 0 ? "The whole line" : "The rest of the line";
}
