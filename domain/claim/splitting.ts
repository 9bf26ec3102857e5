import { sum } from "../money/document-totals.ts";
import type { Minor } from "../money/money.ts";

/** An order or claim as approval limits see it. */
export type Commitment = {
  id: string;
  contractorId: string;
  assetId: string | null;
  amountMinor: Minor;
  at: number;
};

export type ApprovalLimit = {
  within: boolean;
  /** This one and those near it, for the same contractor and asset. */
  sumMinor: Minor;
  /** Ids of the others that count; not empty and not within: the amount was split. */
  together: string[];
};

const fourteenDays = 14 * 86_400_000;

/** Rule P14: a person's limit holds for the sum of what belongs together. A null limit is no limit. */
export function approvalLimit(
  commitment: Commitment,
  others: readonly Commitment[],
  limitMinor: Minor | null,
): ApprovalLimit {
  const near = others.filter((other) => belongsWith(commitment, other));
  const sumMinor = commitment.amountMinor + sum(near.map(({ amountMinor }) => amountMinor));
  const within = limitMinor === null || Math.max(commitment.amountMinor, sumMinor) <= limitMinor;
  return { within, sumMinor, together: near.map(({ id }) => id) };
}

function belongsWith(commitment: Commitment, other: Commitment): boolean {
  return (
    other.id !== commitment.id &&
    other.contractorId === commitment.contractorId &&
    commitment.assetId !== null &&
    other.assetId === commitment.assetId &&
    Math.abs(other.at - commitment.at) <= fourteenDays
  );
}
