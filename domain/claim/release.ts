import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import type { Minor } from "../money/money.ts";
import type { Check, Finding } from "./finding.ts";
import type { ClaimState } from "./states.ts";
import { claimStateLabels } from "./states.ts";

/** A person's decision to let one hold through, up to the difference that was seen. */
export type Release = { check: Check; line: string | null; differenceMinor: Minor };

// an order is never overdrawn by permission, and closing the work order is what accepts the work (rule W4)
const neverReleased: readonly Check[] = [
  "reference",
  "duplicate",
  "contract_sum",
  "standing_order_cap",
  "evidence",
];

export function isReleasable(finding: Finding): boolean {
  return finding.outcome === "hold" && !neverReleased.includes(finding.check);
}

/** Rule P5: the holds that still stop payment. A release lapses when the difference has grown since. */
export function openHolds(findings: readonly Finding[], releases: readonly Release[] = []): Finding[] {
  return findings.filter((finding) => {
    if (finding.outcome !== "hold") return false;
    return !isReleasable(finding) || !releases.some((release) => covers(release, finding));
  });
}

function covers(release: Release, finding: Finding): boolean {
  if (release.check !== finding.check || release.line !== (finding.line ?? null)) return false;
  return Math.abs(finding.differenceMinor) <= Math.abs(release.differenceMinor);
}

type Judged = { state: ClaimState; findings: readonly Finding[]; releases: readonly Release[] };

const releasableStates: readonly ClaimState[] = ["submitted", "approved", "part_approved"];

/** The hold that a person lets through. Refuses with `wrong_state`, `no_hold` or `never_released`. */
export function decideRelease(
  { state, findings, releases }: Judged,
  check: Check,
  line: string | null,
): Decision<{ finding: Finding }> {
  if (!releasableStates.includes(state)) {
    return refused(
      "wrong_state",
      `Nothing holds an invoice that is ${claimStateLabels[state].toLowerCase()}.`,
    );
  }
  const held = findings.filter(
    (each) => each.outcome === "hold" && each.check === check && (each.line ?? null) === line,
  );
  const largest = held.toSorted((a, b) => Math.abs(b.differenceMinor) - Math.abs(a.differenceMinor))[0];
  if (!largest || openHolds(held, releases).length === 0)
    return refused("no_hold", "That check does not hold the invoice any more.");
  if (!isReleasable(largest))
    return refused("never_released", `This hold cannot be released. ${largest.fix}`);
  return { ok: true, finding: largest };
}
