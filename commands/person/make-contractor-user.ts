import { z } from "zod";
import { invitedParties } from "#db/queries/invited-parties.ts";
import { admin } from "#domain/access/may.ts";
import { contractorRoles } from "#domain/access/people.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson, reachManaged } from "./managed.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";

const input = z.object({
  personId: id,
  contractorId: id,
  role: z.enum(contractorRoles, { error: "Choose what they may do." }),
});

/** Somebody who is here already works for a contractor from now on: every way in they had ends. */
export const makeContractorUser = defineCommand({
  name: "person/make-contractor-user",
  summary: "Make somebody who is here already one of a contractor's people.",
  who: admin,
  input,
  async run(context, { personId, contractorId, role }) {
    const { db, viewer, orgId, now } = context;
    const row = await reachManaged(context, "change", personId);
    if (row.id === viewer.id) throw conflict("own_access", "You cannot move yourself. Ask another admin.");
    const { contractor } = await invitedParties(db, orgId, contractorId);
    if (contractor?.status !== "active") throw invalid("Choose a contractor from the list.", "contractorId");
    if (row.contractorId === contractorId)
      throw invalid(`${row.name} works for ${contractor.name} already.`, "contractorId");
    return {
      writes: [
        changePerson(context, row, { kind: "contractor", role, contractorId, approvalLimitMinor: null }),
        ...signOutEverywhere(db, orgId, personId, now),
      ],
      log: [
        organisationLog(orgId, "person.moved_to_contractor", "person", row.id, {
          name: row.name,
          contractor: contractor.name,
          role,
        }),
      ],
      goodbyes: [{ personId, reason: "changed" as const }],
      result: { personId },
    };
  },
});
