import type { CallOffFigure } from "#db/queries/standing-orders/call-offs.ts";
import type { StandingFigures } from "#domain/standing-order/figures.ts";

interface FigureWords {
  /** The call-offs that are behind it. */
  figure: CallOffFigure;
  word: string;
  hint: string;
  of(figures: StandingFigures): number | null;
}

/** Rule S3, in the order in which money moves through them. */
export const figureWords: readonly FigureWords[] = [
  { figure: "reserved", word: "Reserved", hint: "Waits to be accepted", of: (at) => at.reservedMinor },
  { figure: "committed", word: "Committed", hint: "Accepted, not billed yet", of: (at) => at.committedMinor },
  { figure: "billed", word: "Billed", hint: "Approved invoices", of: (at) => at.billedMinor },
  { figure: "all", word: "Left", hint: "To call off", of: (at) => at.leftMinor },
];
