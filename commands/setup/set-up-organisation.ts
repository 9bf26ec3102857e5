import { z } from "zod";
import { isSetUp } from "#db/queries/organisation.ts";
import { organisation, person } from "#db/schema/index.ts";
import { anySystem } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { email, words } from "../input.ts";
import { currency, timeZone } from "../organisation/settings-input.ts";
import { organisationLog } from "../organisation-log.ts";
import { newPassword } from "../password/new-password.ts";
import { hashPassword } from "../session/password.ts";

/** The first organisation always has this id: two first runs at once collide on its key, and one of them loses. */
export const FIRST_ORGANISATION = "first";

const input = z.object({
  organisation: words("your organisation's name", 100),
  name: words("your name", 100),
  email,
  password: newPassword,
  currency: currency.default("AUD"),
  timeZone: timeZone.default("Australia/Sydney"),
});

/** First run of an empty database. Throws `already_set_up`. */
export const setUpOrganisation = defineCommand({
  name: "setup/set-up-organisation",
  summary: "Set up the first organisation and its admin, on an empty database.",
  who: anySystem,
  input,
  async run({ db, now, newId, secrets }, given) {
    if (await isSetUp(db))
      throw conflict("already_set_up", "Jobroom is already set up here. Sign in instead.");
    const orgId = FIRST_ORGANISATION;
    const personId = newId();
    const passwordHash = await hashPassword(given.password, secrets.pepper);
    return {
      writes: [
        db.insert(organisation).values({
          id: orgId,
          name: given.organisation,
          currency: given.currency,
          timeZone: given.timeZone,
          createdAt: now,
        }),
        db.insert(person).values({
          orgId,
          id: personId,
          email: given.email,
          name: given.name,
          kind: "staff",
          role: "admin",
          status: "active",
          passwordHash,
          createdAt: now,
        }),
      ],
      log: [
        organisationLog(orgId, "organisation.set_up", "organisation", orgId, {
          name: given.organisation,
          by: given.name,
        }),
      ],
      result: { orgId, personId },
    };
  },
});
