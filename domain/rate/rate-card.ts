import type { Bp, Minor } from "../money/money.ts";

export const MOST_RATES = 500;

/** What one thing costs in and out of hours. Null where no price out of hours was agreed. */
export interface Rate {
  /** Names the rate within its card, whatever its words become. */
  code: string;
  trade: string;
  description: string;
  unit: string;
  normalMinor: Minor;
  afterHoursMinor: Minor | null;
}

/** What a version of a card agrees. Null is not agreed; zero is agreed to cost nothing. */
export interface RateTerms {
  callOutMinor: Minor | null;
  callOutAfterHoursMinor: Minor | null;
  /** On top of what materials cost. */
  materialsMarkupBp: Bp | null;
  rates: readonly Rate[];
}

/** Days are `YYYY-MM-DD` in the organisation's zone, both ends in. Without an end it runs until the next version. */
export interface Validity {
  n: number;
  validFrom: string;
  validTo: string | null;
}

export interface RateCard {
  id: string;
  name: string;
  versions: readonly (Validity & RateTerms)[];
}
