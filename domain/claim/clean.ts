import { isBillable } from "../work-order/states.ts";
import type { Finding } from "./finding.ts";
import type { MatchInput } from "./match-input.ts";
import { openHolds } from "./release.ts";

/**
 * Whether an invoice passed every check that its contractor can do something about. Work that the organisation has not
 * accepted yet holds an invoice too (rule W4), but is no mistake in it.
 */
export function isClean(findings: readonly Finding[], work: MatchInput["work"]): boolean {
  const waits = work !== null && isBillable(work.state) && work.missingEvidence.length === 0;
  return openHolds(findings).every(({ check }) => check === "evidence" && waits);
}
