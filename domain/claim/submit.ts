import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import { isBillable } from "../work-order/states.ts";
import type { Duplicate } from "./duplicate.ts";
import type { MatchInput } from "./match-input.ts";

const words: Partial<
  Record<Duplicate["reason"], { field: string; message: (otherNumber: string) => string }>
> = {
  same_number: {
    field: "number",
    message: (otherNumber) =>
      `That number is already used on invoice ${otherNumber}. Use another, or send it as a correction of ${otherNumber}.`,
  },
  same_file: {
    field: "files",
    message: (otherNumber) => `That file was already sent with invoice ${otherNumber}. Attach another.`,
  },
};

/**
 * Whether the claim may be recorded at all; holds stop payment only (rule P5). Refuses with `not_billable`
 * (rule W4), `no_lines`, `same_number` or `same_file` (rule P8).
 */
export function decideSubmit({
  work,
  claim,
  duplicates,
}: Pick<MatchInput, "work" | "claim" | "duplicates">): Decision<object> {
  if (work && !isBillable(work.state))
    return refused("not_billable", "Complete the work order before you invoice it.");
  if (claim.lines.length === 0) return refused("no_lines", "Add at least one line to the invoice.", "lines");
  for (const { reason, otherNumber } of duplicates) {
    const refusal = words[reason];
    if (refusal) return refused(reason, refusal.message(otherNumber), refusal.field);
  }
  return { ok: true };
}
