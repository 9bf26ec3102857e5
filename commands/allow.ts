import type { Decision } from "#domain/decision.ts";
import { Refusal } from "#domain/refusal.ts";

/** Turns a rule's no into a refusal, and hands on what it allowed. Throws `conflict` with the rule's code and words. */
export function allow<Allowed>(decision: Decision<Allowed>): Allowed {
  if (decision.ok) return decision;
  throw new Refusal("conflict", decision.code, decision.message, decision.field);
}
