import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson, managesSomebody, personInput, reachManaged } from "./managed.ts";

export const reinstatePerson = defineCommand({
  name: "person/reinstate",
  summary: "Let a suspended person in again.",
  who: managesSomebody,
  input: personInput,
  async run(context, { personId }) {
    const row = await reachManaged(context, "reinstate", personId);
    return {
      writes: [changePerson(context, row, { status: "active" })],
      log: [organisationLog(context.orgId, "person.reinstated", "person", row.id, { name: row.name })],
      result: { personId },
    };
  },
});
