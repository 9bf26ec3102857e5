import type { Minor } from "../money/money.ts";
import type { ClaimState } from "./states.ts";
import { liveStates } from "./states.ts";

export type NumberedClaim = {
  id: string;
  contractorId: string;
  number: string;
  netMinor: Minor;
  /** SHA-256 of each invoice file. */
  fileHashes: readonly string[];
  submittedAt: number;
};

export type Duplicate = {
  verdict: "refuse" | "warn";
  reason: "same_number" | "same_file" | "same_amount" | "similar_amount";
  otherId: string;
  otherNumber: string;
};

/** What two printed numbers are compared by: case, spaces, hyphens and leading zeros make no difference. */
export function numberKey(number: string): string {
  return number
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}−]/gu, "")
    .replace(/(?<![0-9])0+(?=[0-9])/g, "");
}

const thirtyDays = 30 * 86_400_000;

/** Rule P8: the live claims of the same contractor that this one may repeat, the gravest reason for each. */
export function findDuplicates(
  claim: NumberedClaim & { replacesId?: string | null },
  others: readonly (NumberedClaim & { state: ClaimState })[],
): Duplicate[] {
  return others.flatMap((other) => {
    const isOwn = other.id === claim.id || other.id === claim.replacesId;
    if (isOwn || other.contractorId !== claim.contractorId || !liveStates.includes(other.state)) return [];
    const found = compare(claim, other);
    return found ? [{ ...found, otherId: other.id, otherNumber: other.number }] : [];
  });
}

function compare(claim: NumberedClaim, other: NumberedClaim): Pick<Duplicate, "verdict" | "reason"> | null {
  if (numberKey(claim.number) === numberKey(other.number))
    return { verdict: "refuse", reason: "same_number" };
  if (other.fileHashes.some((hash) => claim.fileHashes.includes(hash))) {
    return { verdict: "refuse", reason: "same_file" };
  }
  if (Math.abs(claim.submittedAt - other.submittedAt) > thirtyDays || claim.netMinor === 0) return null;
  if (claim.netMinor === other.netMinor) return { verdict: "warn", reason: "same_amount" };
  return isWithinOnePercent(claim.netMinor, other.netMinor)
    ? { verdict: "warn", reason: "similar_amount" }
    : null;
}

function isWithinOnePercent(a: Minor, b: Minor): boolean {
  return Math.abs(a - b) * 100 <= Math.max(Math.abs(a), Math.abs(b));
}
