import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson, managesSomebody, personInput, reachManaged } from "./managed.ts";
import { withdrawInvites } from "./withdraw-invites.ts";

/** The person stays listed, so that they can be invited again or removed. */
export const revokeInvite = defineCommand({
  name: "person/revoke-invite",
  summary: "Withdraw an invitation that was not accepted yet.",
  who: managesSomebody,
  input: personInput,
  async run(context, { personId }) {
    const { db, orgId, now } = context;
    const row = await reachManaged(context, "withdraw the invitation of", personId);
    return {
      writes: [changePerson(context, row, {}), withdrawInvites(db, orgId, personId, now)],
      log: [organisationLog(orgId, "person.invite_revoked", "person", row.id, { name: row.name })],
      result: { personId },
    };
  },
});
