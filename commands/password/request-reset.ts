import { z } from "zod";
import { readOrganisation } from "#db/queries/organisation.ts";
import { holderOfEmail } from "#db/queries/reach-person.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { passwordReset } from "#db/schema/index.ts";
import { RESET_MS } from "#domain/access/expiry.ts";
import { anySystem } from "#domain/access/may.ts";
import { formatMoment } from "#domain/time/format.ts";
import { defineCommand } from "../command.ts";
import { email } from "../input.ts";
import { passwordResetMail } from "../mail/password-reset-mail.ts";

/** Mails a link to choose a new password. For an address that has no access it does nothing, and says the same. */
export const requestReset = defineCommand({
  name: "password/request-reset",
  summary: "Mail a link to choose a new password.",
  who: anySystem,
  input: z.object({ email }),
  async run({ db, orgId, now, newSecret, appUrl }, given) {
    const row = await holderOfEmail(db, orgId, given.email);
    if (row?.status !== "active") return { writes: [], log: [], result: null };
    const organisation = await readOrganisation(db, orgId);
    const token = newSecret();
    const expiresAt = now + RESET_MS;
    return {
      writes: [
        db
          .insert(passwordReset)
          .values({ tokenHash: hashSecret(token), orgId, personId: row.id, createdAt: now, expiresAt }),
      ],
      log: [],
      mail: [
        passwordResetMail({
          to: row.email,
          organisation: organisation.name,
          name: row.name,
          url: `${appUrl}/reset/${token}`,
          expires: formatMoment(expiresAt, now, organisation.timeZone),
        }),
      ],
      result: null,
    };
  },
});
