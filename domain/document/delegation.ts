import { type Decision, refused } from "../decision.ts";
import type { RecipientState } from "./states.ts";

interface Addressee {
  email: string;
  state: RecipientState;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Whether `from` may ask that the owner of `email` answers in their place. */
export function mayPassOn(
  from: Addressee,
  email: string,
  recipients: readonly Addressee[],
): Decision<object> {
  if (same(from.email, email)) return refused("yourself", "That is your own address.", "email");
  if (recipients.some((one) => same(one.email, email)))
    return refused("already_asked", "They were sent it already.", "email");
  return { ok: true };
}
