import { z } from "zod";
import { invitedParties } from "#db/queries/invited-parties.ts";
import { holderOfEmail } from "#db/queries/reach-person.ts";
import { person } from "#db/schema/index.ts";
import { admin, anyOf, contractorLead } from "#domain/access/may.ts";
import { contractorRoles, staffRoles } from "#domain/access/people.ts";
import type { ContractorRole, StaffRole } from "#domain/access/viewer.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { email, optionalWords, positiveMoney, words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { invitation } from "./invitation.ts";

const input = z.object({
  email,
  name: words("their name", 100),
  phone: optionalWords(40),
  role: z.enum([...staffRoles, ...contractorRoles], { error: "Choose what they may do." }),
  /** Left out for the organisation's own people. A contractor's lead invites only to their own. */
  contractorId: z.string().max(40).optional(),
  approvalLimitMinor: positiveMoney.optional(),
});

/**
 * Invites one of the organisation's own people, or of a contractor's: mails a link that works once, within seven days.
 * Throws `email_taken`.
 */
export const invitePerson = defineCommand({
  name: "person/invite",
  summary: "Invite somebody by email, to the organisation's staff or to a contractor.",
  who: anyOf(admin, contractorLead),
  input,
  async run(context, given) {
    const { db, viewer, orgId, now, newId } = context;
    const contractorId = viewer.kind === "contractor" ? viewer.contractorId : (given.contractorId ?? null);
    const { organisation, contractor } = await invitedParties(db, orgId, contractorId);
    if (contractorId && contractor?.status !== "active")
      throw invalid("Choose a contractor from the list.", "contractorId");
    if (!fits(given.role, contractorId)) throw invalid("Choose what they may do.", "role");
    if (await holderOfEmail(db, orgId, given.email))
      throw conflict("email_taken", "Somebody here already uses that email address.", "email");

    const row = {
      orgId,
      id: newId(),
      email: given.email,
      name: given.name,
      phone: given.phone ?? null,
      kind: contractorId ? ("contractor" as const) : ("staff" as const),
      role: given.role,
      contractorId,
      status: "invited" as const,
      approvalLimitMinor: contractorId ? null : (given.approvalLimitMinor ?? null),
      createdAt: now,
    };
    const { write, mail } = invitation(context, {
      person: row,
      organisation,
      contractor: contractor?.name ?? null,
    });
    return {
      writes: [db.insert(person).values(row), write],
      log: [
        organisationLog(orgId, "person.invited", "person", row.id, {
          name: row.name,
          email: row.email,
          role: row.role,
          ...(contractor && { contractor: contractor.name }),
        }),
      ],
      mail: [mail],
      result: { personId: row.id },
    };
  },
});

const fits = (role: StaffRole | ContractorRole, contractorId: string | null) =>
  (contractorId ? contractorRoles : staffRoles).some((one) => one === role);
