import { sum } from "../money/document-totals.ts";
import type { Minor } from "../money/money.ts";

export const changeStates = ["draft", "pending", "approved", "rejected", "void"] as const;

export type ChangeState = (typeof changeStates)[number];

/** A change order; a reduction has a net below zero. */
export type OrderChange = { state: ChangeState; netMinor: Minor };

export type ContractSum = {
  originalMinor: Minor;
  approvedChangesMinor: Minor;
  contractSumMinor: Minor;
  /** Counts for nothing yet, or no longer; shown apart. */
  exposure: { draftMinor: Minor; pendingMinor: Minor; rejectedMinor: Minor; voidMinor: Minor };
};

// rule M5
export function contractSum(originalMinor: Minor, changes: readonly OrderChange[]): ContractSum {
  const inState = (wanted: ChangeState) =>
    sum(changes.filter(({ state }) => state === wanted).map(({ netMinor }) => netMinor));
  const approvedChangesMinor = inState("approved");
  return {
    originalMinor,
    approvedChangesMinor,
    contractSumMinor: originalMinor + approvedChangesMinor,
    exposure: {
      draftMinor: inState("draft"),
      pendingMinor: inState("pending"),
      rejectedMinor: inState("rejected"),
      voidMinor: inState("void"),
    },
  };
}
