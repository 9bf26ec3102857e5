import type { Db } from "#db/client.ts";
import { peopleByEmail } from "#db/queries/sign-in.ts";
import { Refusal } from "#domain/refusal.ts";
import { passwordFits } from "./password.ts";

const WRONG = "That email and password do not belong together. Check both, or ask for a new password.";

/** Who an address and a password belong to. Throws `wrong_password`, in the same time whether or not there is such a person. */
export async function checkPassword(
  { db, pepper }: { db: Db; pepper: string },
  { email, password }: { email: string; password: string },
): Promise<{ orgId: string; personId: string }> {
  const people = await peopleByEmail(db, email);
  if (people.length === 0) await passwordFits(password, null, pepper);
  for (const { orgId, id, passwordHash } of people)
    if (await passwordFits(password, passwordHash, pepper)) return { orgId, personId: id };
  throw new Refusal("invalid", "wrong_password", WRONG, "password");
}
