import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inviteByToken } from "#db/queries/invites.ts";
import { invite, person } from "#db/schema/index.ts";
import { linkState } from "#domain/access/expiry.ts";
import { anySystem } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { newPassword } from "../password/new-password.ts";
import { hashPassword } from "../session/password.ts";

const input = z.object({ token: z.string().max(100), name: words("your name", 100), password: newPassword });

const WHY = {
  used: "This invitation was accepted already. Sign in with the password you chose.",
  revoked: "This invitation was withdrawn. Ask whoever invited you for a new one.",
  expired: "This invitation has expired. Ask whoever invited you for a new one.",
};

/** Gives an invited person their access. The token works once and for the address it was mailed to. */
export const acceptInvite = defineCommand({
  name: "person/accept-invite",
  summary: "Accept an invitation: choose a name and a password.",
  who: anySystem,
  input,
  async run({ db, orgId, now, secrets }, { token, name, password }) {
    const found = await inviteByToken(db, token);
    if (found?.orgId !== orgId) throw notFound("invitation");
    const state = linkState(found, now);
    if (state !== "open") throw conflict(`invite_${state}`, WHY[state]);
    if (found.status !== "invited") throw conflict("invite_revoked", WHY.revoked);
    const passwordHash = await hashPassword(password, secrets.pepper);
    const { inviteId, personId } = found;
    return {
      writes: [
        db
          .update(person)
          .set({ name, passwordHash, status: "active", version: found.version + 1 })
          .where(and(eq(person.orgId, orgId), eq(person.id, personId))),
        db
          .update(invite)
          .set({ acceptedAt: now })
          .where(and(eq(invite.orgId, orgId), eq(invite.id, inviteId))),
      ],
      log: [organisationLog(orgId, "person.joined", "person", personId, { name, email: found.email })],
      result: { personId },
    };
  },
});
