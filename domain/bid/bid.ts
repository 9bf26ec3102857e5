import type { Bp, Milli, Minor } from "../money/money.ts";

/** What a bidder says of a line: priced, left out, or paid for by another line. */
export const standings = ["priced", "excluded", "elsewhere"] as const;
export type Standing = (typeof standings)[number];

export interface BidLine {
  /** The line of the request that it answers. */
  lineId: string;
  standing: Standing;
  /** Of one unit, without tax; 0 for a line that is not priced. */
  unitPriceMinor: Minor;
  note: string;
}

/** Something else that the bidder offers; it is in no total unless the buyer takes it at the award. */
export interface Alternate {
  id: string;
  description: string;
  /** What it adds to the bid, without tax; what it takes off is below zero. */
  amountMinor: Minor;
}

/** What a bidder sends: sealed until the opening (rule B1). */
export interface BidContent {
  lines: BidLine[];
  alternates: Alternate[];
  /** What the price does not hold, in the bidder's own words. */
  exclusions: string;
  note: string;
}

/** A line of the request, as all bidders read it. */
export interface RequestedLine {
  id: string;
  description: string;
  quantityMilli: Milli;
  unit: string;
  taxBp: Bp;
}

export type BidState = "live" | "replaced" | "withdrawn";
