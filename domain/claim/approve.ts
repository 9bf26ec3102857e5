import type { Decision, Refused } from "../decision.ts";
import { refused } from "../decision.ts";
import type { Milli, Minor } from "../money/money.ts";
import { lineNet } from "../money/money.ts";
import type { Withheld } from "./approved-part.ts";
import { approvedPart } from "./approved-part.ts";
import type { Check, Finding } from "./finding.ts";
import type { MatchResult } from "./match.ts";
import { match } from "./match.ts";
import type { MatchClaim, MatchInput } from "./match-input.ts";
import { openHolds } from "./release.ts";

export type ApprovedLine = { lineId: string; approvedQuantityMilli: Milli; approvedNetMinor: Minor };

export type Approval = {
  to: "approved" | "part_approved";
  lines: ApprovedLine[];
  /** Of what is approved, withheld amounts taken off. */
  totals: MatchResult["totals"];
};

/**
 * Rule P13: approves all of a claim, or what is left of it once amounts are withheld, each with its reason.
 * What is left is matched again, so that withholding what was over is a way to approve the rest. Refuses with
 * `withheld_line`, `withheld_amount`, `reason_missing`, `nothing_approved` or `on_hold`.
 */
export function decideApproval(input: MatchInput, withheld: readonly Withheld[] = []): Decision<Approval> {
  const problem = problemWith(input.claim, withheld);
  if (problem) return problem;

  const part = approvedPart(input, withheld);
  if (withheld.length > 0 && part.every((line) => lineNet(line) <= 0)) {
    return refused("nothing_approved", "Nothing would be approved. Reject the invoice and say why.");
  }
  const approved = match({ ...input, claim: { ...input.claim, lines: part.filter(isApproved) } });
  const [hold] = openHolds(findingsToClear(match(input).findings, approved.findings), input.releases);
  if (hold) return refused("on_hold", `${hold.message} ${hold.fix}`.trim());
  return {
    ok: true,
    to: withheld.length > 0 ? "part_approved" : "approved",
    lines: part.map((line) => ({
      lineId: line.id,
      approvedQuantityMilli: line.quantityMilli,
      approvedNetMinor: lineNet(line),
    })),
    totals: approved.totals,
  };

  function isApproved(line: MatchClaim["lines"][number]): boolean {
    return lineNet(line) !== 0 || !withheld.some(({ lineId }) => lineId === line.id);
  }
}

// printed figures and tax rates are those of the whole invoice, whatever part of it is approved
const ofWholeClaim: readonly Check[] = ["stated_totals", "tax"];

function findingsToClear(ofClaim: readonly Finding[], ofPart: readonly Finding[]): Finding[] {
  return [
    ...ofPart.filter(({ check }) => !ofWholeClaim.includes(check)),
    ...ofClaim.filter(({ check }) => ofWholeClaim.includes(check)),
  ];
}

function problemWith({ lines }: MatchClaim, withheld: readonly Withheld[]): Refused | null {
  const remaining = new Map(lines.map((line) => [line.id, lineNet(line)]));
  for (const { lineId, amountMinor, reason, field } of withheld) {
    const named = (input: string) => field && `${field}.${input}`;
    const net = remaining.get(lineId);
    if (net === undefined)
      return refused(
        "withheld_line",
        "That line is not on this invoice. Choose one of its lines.",
        named("lineId"),
      );
    if (amountMinor <= 0 || amountMinor > net) {
      return refused(
        "withheld_amount",
        "Withhold more than zero and no more than the line bills.",
        named("amountMinor"),
      );
    }
    if (reason.trim() === "")
      return refused("reason_missing", "Say why you withhold this amount.", named("reason"));
    remaining.set(lineId, net - amountMinor);
  }
  return null;
}
