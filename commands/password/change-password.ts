import { z } from "zod";
import { reachPerson } from "#db/queries/reach-person.ts";
import { signedInPerson } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson } from "../person/managed.ts";
import { otherSessions } from "../session/other-sessions.ts";
import { hashPassword, passwordFits } from "../session/password.ts";
import { newPassword } from "./new-password.ts";

const input = z.object({
  currentPassword: z
    .string({ error: "Enter your current password." })
    .min(1, "Enter your current password.")
    .max(200),
  newPassword,
});

/** Changes one's own password, and signs out every other browser. Throws `wrong_password`. */
export const changePassword = defineCommand({
  name: "password/change",
  summary: "Change your own password, and sign out everywhere else.",
  who: signedInPerson,
  input,
  async run(context, given) {
    const { db, viewer, orgId, secrets } = context;
    const row = await reachPerson(db, viewer, viewer.id);
    if (!(await passwordFits(given.currentPassword, row.passwordHash, secrets.pepper)))
      throw invalid("That is not your password. Try again.", "currentPassword", "wrong_password");
    const others = await otherSessions(context);
    const passwordHash = await hashPassword(given.newPassword, secrets.pepper);
    return {
      writes: [changePerson(context, row, { passwordHash }), ...others.writes],
      log: [organisationLog(orgId, "person.password_changed", "person", row.id, { name: row.name })],
      goodbyes: others.goodbyes,
      result: null,
    };
  },
});
