import type { Bp, Milli, Minor, PricedLine } from "../money/money.ts";
import type { LineRate, RateRef } from "../rate/agreed.ts";
import type { DayRate } from "../rate/rates-on.ts";
import type { WorkOrderState } from "../work-order/states.ts";
import type { Duplicate } from "./duplicate.ts";
import type { Release } from "./release.ts";
import type { ClaimState } from "./states.ts";
import type { Tolerance } from "./tolerance.ts";

type TaxedLine = PricedLine & { id: string; taxCategory: string; taxRateBp: Bp };

/** A line of the order as it stands now, approved changes included. Reductions are lines below zero. */
export type OrderLine = TaxedLine & {
  description: string;
  tolerance?: Tolerance;
  /** The rate it was priced with, as the card agreed it. */
  rate?: LineRate | null;
};

export type MatchOrder = {
  number: string;
  contractorId: string;
  currency: string;
  /** Accepted by the contractor, so that it commits money (rule M6). */
  committed: boolean;
  lines: readonly OrderLine[];
  /** Original plus approved changes, tax-exclusive (rule M5). */
  contractSumMinor: Minor;
  notToExceedMinor: Minor | null;
  tolerance?: Tolerance;
  /** Null when the order is not called off from a standing order. A null cap is an explicit "no cap". */
  standingOrder: { number: string; capMinor: Minor | null; billedElsewhereMinor: Minor } | null;
};

/**
 * A line billed by quantity is held to the ordered quantity and rate; a line billed by amount (a part in
 * percent or money) only to the ordered amount.
 */
export type ClaimLine = TaxedLine & {
  orderLineId: string | null;
  billedBy: "quantity" | "amount";
  statedNetMinor?: Minor | null;
  /** Of a line outside the order: what it may be known by on a rate card. */
  description?: string;
  unit?: string;
  rate?: RateRef | null | undefined;
  costMinor?: Minor | undefined;
};

export type StatedTotals = { netMinor?: Minor | null; taxMinor?: Minor | null; grossMinor?: Minor | null };

export type MatchClaim = {
  id: string;
  /** The version this one takes the place of; it no longer counts. */
  replacesId?: string | null;
  contractorId: string;
  currency: string;
  /** Null while it is still being written: then every live claim is an earlier one. */
  submittedAt: number | null;
  lines: readonly ClaimLine[];
  prepaidMinor?: Minor;
  roundingMinor?: Minor;
  /** What the contractor printed (rule M3). */
  stated?: StatedTotals;
};

/** Approved figures are null until decided; from then on they are what counts. Credits hold positive figures. */
export type BilledLine = {
  orderLineId: string | null;
  billedBy: "quantity" | "amount";
  quantityMilli: Milli;
  netMinor: Minor;
  approvedQuantityMilli?: Milli | null;
  approvedNetMinor?: Minor | null;
};

export type OtherClaim = {
  id: string;
  kind: "invoice" | "credit_note";
  state: ClaimState;
  submittedAt: number;
  lines: readonly BilledLine[];
};

export type MatchWork = { state: WorkOrderState; missingEvidence: readonly string[] };

export type MatchInput = {
  /** Null until a person has picked the order (rule P9). */
  order: MatchOrder | null;
  /** Every other claim on the order; which of them count is decided here. */
  earlierClaims: readonly OtherClaim[];
  claim: MatchClaim;
  /** Null for an order without field work, which then matches two ways (rule P3). */
  work: MatchWork | null;
  /** What the contractor's cards agree on the day of the work. */
  rates?: readonly DayRate[];
  settings: { contractor?: Tolerance; organisation?: Tolerance };
  duplicates: readonly Duplicate[];
  releases?: readonly Release[];
};
