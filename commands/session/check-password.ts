import type { Db } from "#db/client.ts";
import { peopleByEmail } from "#db/queries/sign-in.ts";
import { Refusal } from "#domain/refusal.ts";
import { passwordFits } from "./password.ts";

const WRONG = "That email and password do not belong together. Check both, or ask for a new password.";

export interface Account {
  orgId: string;
  personId: string;
  organisation: string;
}

/**
 * Everybody an address and a password belong to: one in each organisation, and at least one.
 * Throws `wrong_password`, in the same time whether or not there is such a person.
 */
export async function checkPassword(
  { db, pepper }: { db: Db; pepper: string },
  { email, password }: { email: string; password: string },
): Promise<[Account, ...Account[]]> {
  const people = await peopleByEmail(db, email);
  if (people.length === 0) await passwordFits(password, null, pepper);
  const fitting: Account[] = [];
  for (const { orgId, id, passwordHash, organisation } of people)
    if (await passwordFits(password, passwordHash, pepper))
      fitting.push({ orgId, personId: id, organisation });
  const [first, ...others] = fitting;
  if (!first) throw new Refusal("invalid", "wrong_password", WRONG, "password");
  return [first, ...others];
}
