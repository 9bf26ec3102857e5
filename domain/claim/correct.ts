import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import type { ClaimState } from "./states.ts";
import { claimStateLabels } from "./states.ts";

export type Version = { id: string; revision: number; state: ClaimState };

const correctable: readonly ClaimState[] = ["submitted", "rejected", "withdrawn"];

/** Whether a claim may come back as its next version (rule P8). Refuses with `wrong_state` or `newer_version`. */
export function decideCorrection(claim: Version, versions: readonly Version[]): Decision<object> {
  const newer = versions.find(({ revision }) => revision > claim.revision);
  if (newer)
    return refused(
      "newer_version",
      `Version ${newer.revision} of this invoice was already sent. Correct that one.`,
    );
  if (!correctable.includes(claim.state)) {
    return refused(
      "wrong_state",
      `You cannot correct an invoice that is ${claimStateLabels[claim.state].toLowerCase()}.`,
    );
  }
  return { ok: true };
}
