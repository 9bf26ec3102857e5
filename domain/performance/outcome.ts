import type { Measure } from "./measures.ts";

/** What the work behind a figure is called, by what it does to the figure. */
export const outcomeWords: Record<Measure, { hit: string; missed: string }> = {
  respond: { hit: "In time", missed: "Late" },
  attend: { hit: "In time", missed: "Late" },
  complete_first: { hit: "In time", missed: "Late" },
  complete_agreed: { hit: "In time", missed: "Late" },
  fix: { hit: "First time", missed: "Not first time" },
  rework: { hit: "Returned", missed: "Not returned" },
  decline: { hit: "Declined", missed: "Not declined" },
  invoice: { hit: "Right first time", missed: "Not right first time" },
  price: { hit: "Within the price", missed: "Over the price" },
};

/** How fast the organisation was; no measure of a contractor, but with work behind it too. */
export const mirrors = ["decide", "pay"] as const;
export type Mirror = (typeof mirrors)[number];

export const isMirror = (text: string): text is Mirror => mirrors.some((mirror) => mirror === text);

export const mirrorFacts: Record<Mirror, { label: string; definition: string }> = {
  decide: {
    label: "Deciding on an invoice",
    definition: "From when an invoice was sent to when it was approved or rejected, on the mean.",
  },
  pay: {
    label: "Paying an approved invoice",
    definition: "From when an invoice was approved to when it was paid, on the mean.",
  },
};
