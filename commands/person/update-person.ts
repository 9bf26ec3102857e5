import { z } from "zod";
import { contractorRoles, staffRoles } from "#domain/access/people.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, optionalWords, positiveMoney, words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { changePerson, managesSomebody, reachManaged } from "./managed.ts";
import { endSessions } from "./sign-out-everywhere.ts";

const input = z.object({
  personId: id,
  expectedVersion,
  name: words("their name", 100),
  phone: optionalWords(40),
  role: z.enum([...staffRoles, ...contractorRoles], { error: "Choose what they may do." }),
  /** Rule P14: blank means no limit. Of the organisation's own people only. */
  approvalLimitMinor: positiveMoney.optional(),
});

/** Changes what somebody is called and may do. A new role ends their sessions, since a cookie says what one may do. */
export const updatePerson = defineCommand({
  name: "person/update",
  summary: "Change somebody's name, phone, role or approval limit.",
  who: managesSomebody,
  input,
  async run(context, given) {
    const { db, viewer, orgId } = context;
    const row = await reachManaged(context, "change", given.personId);
    if (given.expectedVersion !== undefined && given.expectedVersion !== row.version)
      throw conflict(
        "stale_version",
        "Somebody changed this person a moment ago. Look again before you go on.",
      );
    const roles: readonly string[] = row.kind === "staff" ? staffRoles : contractorRoles;
    if (!roles.includes(given.role)) throw invalid("Choose what they may do.", "role");
    const newRole = given.role !== row.role;
    if (newRole && viewer.id === row.id)
      throw conflict("own_access", "You cannot change your own role. Ask somebody else who may.", "role");
    const { name, phone = null, role } = given;
    const approvalLimitMinor = row.kind === "staff" ? (given.approvalLimitMinor ?? null) : null;
    return {
      writes: [
        changePerson(context, row, { name, phone, role, approvalLimitMinor }),
        ...(newRole ? [endSessions(db, orgId, row.id)] : []),
      ],
      log: [organisationLog(orgId, "person.updated", "person", row.id, { name, role, approvalLimitMinor })],
      goodbyes: newRole ? [{ personId: row.id, reason: "changed" as const }] : [],
      result: { personId: row.id },
    };
  },
});
