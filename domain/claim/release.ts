import type { Minor } from "../money/money.ts";
import type { Check, Finding } from "./finding.ts";

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
