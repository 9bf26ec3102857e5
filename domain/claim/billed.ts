import type { Milli, Minor } from "../money/money.ts";
import type { BilledLine, MatchClaim, OtherClaim } from "./match-input.ts";
import { approvedStates, liveStates } from "./states.ts";

export type Billed = { quantityMilli: Milli; netMinor: Minor; byAmount: boolean };

export const nothingBilled: Billed = { quantityMilli: 0, netMinor: 0, byAmount: false };

/**
 * The claims that were there first: live, and settled or submitted before this one. An own earlier version
 * does not count.
 */
export function claimsBefore(
  claim: Pick<MatchClaim, "id" | "replacesId" | "submittedAt">,
  others: readonly OtherClaim[],
): OtherClaim[] {
  return others.filter((other) => {
    if (other.id === claim.id || other.id === claim.replacesId) return false;
    if (!liveStates.includes(other.state)) return false;
    return approvedStates.includes(other.state) || isBefore(other, claim);
  });
}

/** Rule P2: billed net of credits for each order line; lines outside the order are under null. */
export function billedByLine(claims: readonly OtherClaim[]): Map<string | null, Billed> {
  const billed = new Map<string | null, Billed>();
  for (const { kind, lines } of claims) {
    const direction = kind === "credit_note" ? -1 : 1;
    for (const line of lines) {
      billed.set(line.orderLineId, add(billed.get(line.orderLineId) ?? nothingBilled, line, direction));
    }
  }
  return billed;
}

export function billedNet(claims: readonly OtherClaim[]): Minor {
  return [...billedByLine(claims).values()].reduce((total, { netMinor }) => total + netMinor, 0);
}

function add(billed: Billed, line: BilledLine, direction: 1 | -1): Billed {
  const quantityMilli = line.billedBy === "amount" ? 0 : (line.approvedQuantityMilli ?? line.quantityMilli);
  return {
    quantityMilli: billed.quantityMilli + direction * quantityMilli,
    netMinor: billed.netMinor + direction * (line.approvedNetMinor ?? line.netMinor),
    byAmount: billed.byAmount || line.billedBy === "amount",
  };
}

function isBefore(other: OtherClaim, { id, submittedAt }: Pick<MatchClaim, "id" | "submittedAt">): boolean {
  if (submittedAt === null) return true;
  return other.submittedAt === submittedAt ? other.id < id : other.submittedAt < submittedAt;
}
