import type { BilledClaim, Billing } from "#db/queries/claims/billing.ts";
import type { ClaimState } from "#domain/claim/states.ts";
import { claimStateLabels } from "#domain/claim/states.ts";
import type { Decision } from "#domain/decision.ts";
import { conflict, notFound } from "#domain/refusal.ts";

/** The claim a command is about. Somebody who looked at an older version is told what happened since (rule W9). */
export function pick({ claims }: Billing, claimId: string, expected: number | undefined): BilledClaim {
  const row = claims.find(({ id }) => id === claimId);
  if (!row) throw notFound("invoice");
  if (expected !== undefined && expected !== row.version) throw conflict("stale_version", whatHappened(row));
  return row;
}

/** A rule's answer, with who was first in place of its words where the claim has moved on. */
export function decided<Allowed>(row: BilledClaim, decision: Decision<Allowed>): Decision<Allowed> {
  if (decision.ok || decision.code !== "wrong_state") return decision;
  return { ...decision, message: whatHappened(row) };
}

const deeds: Partial<Record<ClaimState, string>> = {
  approved: "approved it",
  part_approved: "approved it in part",
  rejected: "rejected it",
};

function whatHappened({ number, state, decidedByName }: BilledClaim): string {
  const deed = deeds[state];
  if (deed && decidedByName)
    return `${decidedByName} was first with invoice ${number} and ${deed}. Nothing else was changed.`;
  if (state === "submitted")
    return `Invoice ${number} changed since you opened it. Look again before you go on.`;
  return `Invoice ${number} is ${claimStateLabels[state].toLowerCase()} by now. Look again before you go on.`;
}
