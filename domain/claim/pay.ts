import type { Decision } from "../decision.ts";
import { decideApproval } from "./approve.ts";
import type { Withheld } from "./approved-part.ts";
import type { MatchInput } from "./match-input.ts";

/**
 * Rule P1: what was approved is matched once more before it is paid, against what is known now. Refuses with
 * `on_hold`.
 */
export function decidePayment(
  input: MatchInput,
  withheld: readonly Withheld[],
): Decision<{ paidNetMinor: number; paidGrossMinor: number }> {
  const decision = decideApproval(input, withheld);
  if (!decision.ok) return decision;
  return { ok: true, paidNetMinor: decision.totals.netMinor, paidGrossMinor: decision.totals.grossMinor };
}
