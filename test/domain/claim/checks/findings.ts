import type { Check, Finding } from "#domain/claim/finding.ts";
import { match } from "#domain/claim/match.ts";
import type { MatchInput } from "#domain/claim/match-input.ts";

export function findingsOf(check: Check, input: MatchInput): Finding[] {
  return match(input).findings.filter((finding) => finding.check === check);
}

export function passing(check: Check, message: string, limits: Partial<Finding> = {}): Finding {
  return {
    check,
    outcome: "pass",
    differenceMinor: 0,
    limitMinor: null,
    limitSetBy: null,
    message,
    fix: "",
    ...limits,
  };
}
