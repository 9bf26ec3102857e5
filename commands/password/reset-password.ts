import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { resetByToken } from "#db/queries/reset-links.ts";
import { passwordReset, person } from "#db/schema/index.ts";
import { linkState } from "#domain/access/expiry.ts";
import { anySystem } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { endSessions } from "../person/sign-out-everywhere.ts";
import { hashPassword } from "../session/password.ts";
import { newPassword } from "./new-password.ts";

/** A new password by a mailed link, which works once. Whoever was signed in with the old one is signed out. */
export const resetPassword = defineCommand({
  name: "password/reset",
  summary: "Choose a new password with a mailed link.",
  who: anySystem,
  input: z.object({ token: z.string().max(100), password: newPassword }),
  async run({ db, orgId, now, secrets }, { token, password }) {
    const found = await resetByToken(db, token);
    if (found?.orgId !== orgId) throw notFound("link");
    const state = linkState({ ...found, revokedAt: null }, now);
    if (state !== "open" || found.status !== "active")
      throw conflict("reset_closed", "This link no longer works. Ask for a new one.");
    const { personId } = found;
    const passwordHash = await hashPassword(password, secrets.pepper);
    return {
      writes: [
        db
          .update(person)
          .set({ passwordHash, version: found.version + 1 })
          .where(and(eq(person.orgId, orgId), eq(person.id, personId))),
        // Every link of theirs that is still open, not only this one.
        db
          .update(passwordReset)
          .set({ usedAt: now })
          .where(
            and(
              eq(passwordReset.orgId, orgId),
              eq(passwordReset.personId, personId),
              isNull(passwordReset.usedAt),
            ),
          ),
        endSessions(db, orgId, personId),
      ],
      log: [organisationLog(orgId, "person.password_reset", "person", personId, { name: found.name })],
      goodbyes: [{ personId, reason: "gone" as const }],
      result: { personId },
    };
  },
});
