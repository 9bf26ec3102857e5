import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson, managesSomebody, personInput, reachManaged } from "./managed.ts";
import { endSessions } from "./sign-out-everywhere.ts";

/** Ends somebody's sessions and keeps them out until reinstated. Their API keys rest with them. */
export const suspendPerson = defineCommand({
  name: "person/suspend",
  summary: "Keep somebody out for now, and end their sessions.",
  who: managesSomebody,
  input: personInput,
  async run(context, { personId }) {
    const { db, orgId } = context;
    const row = await reachManaged(context, "suspend", personId);
    return {
      writes: [changePerson(context, row, { status: "suspended" }), endSessions(db, orgId, personId)],
      log: [organisationLog(orgId, "person.suspended", "person", row.id, { name: row.name })],
      goodbyes: [{ personId, reason: "gone" as const }],
      result: { personId },
    };
  },
});
