import { invitedParties } from "#db/queries/invited-parties.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { invitation } from "./invitation.ts";
import { changePerson, managesSomebody, personInput, reachManaged } from "./managed.ts";
import { withdrawInvites } from "./withdraw-invites.ts";

/** Mails a fresh invitation; earlier ones stop working. */
export const resendInvite = defineCommand({
  name: "person/resend-invite",
  summary: "Mail a fresh invitation to somebody who has not accepted yet.",
  who: managesSomebody,
  input: personInput,
  async run(context, { personId }) {
    const { db, orgId, now } = context;
    const row = await reachManaged(context, "invite again", personId);
    const { organisation, contractor } = await invitedParties(db, orgId, row.contractorId);
    const { write, mail } = invitation(context, {
      person: row,
      organisation,
      contractor: contractor?.name ?? null,
    });
    return {
      writes: [changePerson(context, row, {}), withdrawInvites(db, orgId, personId, now), write],
      log: [organisationLog(orgId, "person.invited_again", "person", row.id, { name: row.name })],
      mail: [mail],
      result: { personId },
    };
  },
});
