import { and, eq, sql } from "drizzle-orm";
import { readOrganisation } from "#db/queries/organisation.ts";
import { contact } from "#db/schema/index.ts";
import { defineCommand } from "../command.ts";
import { accessEndedMail } from "../mail/access-ended-mail.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson, managesSomebody, personInput, reachManaged } from "./managed.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";
import { withdrawInvites } from "./withdraw-invites.ts";

/** Ends somebody's access for good. Their row stays, so that what they did keeps their name. */
export const removePerson = defineCommand({
  name: "person/remove",
  summary: "End somebody's access for good. What they did stays in the record.",
  who: managesSomebody,
  input: personInput,
  async run(context, { personId }) {
    const { db, viewer, orgId, now } = context;
    const row = await reachManaged(context, "remove", personId);
    const organisation = await readOrganisation(db, orgId);
    const told = row.status === "invited" ? [] : [row];
    return {
      writes: [
        changePerson(context, row, { status: "removed" }),
        ...signOutEverywhere(db, orgId, personId, now),
        withdrawInvites(db, orgId, personId, now),
        db
          .update(contact)
          .set({ personId: null, version: sql`${contact.version} + 1` })
          .where(and(eq(contact.orgId, orgId), eq(contact.personId, personId))),
      ],
      log: [organisationLog(orgId, "person.removed", "person", row.id, { name: row.name })],
      mail: told.map(({ email, name }) =>
        accessEndedMail({ to: email, organisation: organisation.name, name, endedBy: viewer.name }),
      ),
      goodbyes: [{ personId, reason: "gone" as const }],
      result: { personId },
    };
  },
});
