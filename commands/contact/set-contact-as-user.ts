import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { invitedParties } from "#db/queries/invited-parties.ts";
import { type ContactRow, reachContact } from "#db/queries/reach-party.ts";
import { holderOfEmail } from "#db/queries/reach-person.ts";
import { contact, person } from "#db/schema/index.ts";
import { admin, manager } from "#domain/access/may.ts";
import { contractorRoles } from "#domain/access/people.ts";
import { conflict, forbidden } from "#domain/refusal.ts";
import { type CommandContext, defineCommand, type Plan } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { invitation } from "../person/invitation.ts";
import { linkFor } from "../portal-link/link-for.ts";

type Login = {
  personId: string | null;
  linkId: string | null;
  contractorId: string | null;
  customerId: string | null;
};

/** Gives a contact a way in: a contractor's is invited as one of its people, a customer's is mailed a portal link. */
export const setContactAsUser = defineCommand({
  name: "contact/set-as-user",
  summary: "Give a contact a way in: an invitation for a contractor's, a portal link for a customer's.",
  who: manager,
  input: z.object({ contactId: id, role: z.enum(contractorRoles).default("lead") }),
  async run(context, { contactId, role }): Promise<Plan<Login>> {
    const row = await reachContact(context.db, context.orgId, contactId);
    if (row.customerId) {
      const { linkId, ...plan } = await linkFor(context, row);
      return { ...plan, result: { personId: null, linkId, contractorId: null, customerId: row.customerId } };
    }
    if (!admin(context.viewer)) throw forbidden("Only an admin may invite people.");
    if (row.personId) throw conflict("has_login", `${row.name} has a login already.`);
    return inviteContact(context, row, role);
  },
});

async function inviteContact(
  context: CommandContext,
  row: ContactRow,
  role: "lead" | "technician",
): Promise<Plan<Login>> {
  const { db, orgId, now, newId } = context;
  const { organisation, contractor } = await invitedParties(db, orgId, row.contractorId);
  if (contractor?.status !== "active")
    throw conflict("archived", "This contractor is archived. Take it back first.");
  const holder = await holderOfEmail(db, orgId, row.email);
  if (holder && holder.contractorId !== row.contractorId)
    throw conflict("email_taken", `${row.email} already signs in here as somebody else's person.`);
  const personId = holder?.id ?? newId();
  const bound = db
    .update(contact)
    .set({ personId, version: row.version + 1 })
    .where(and(eq(contact.orgId, orgId), eq(contact.id, row.id)));
  const log = [organisationLog(orgId, "contact.set_as_user", "contact", row.id, { name: row.name, role })];
  const result = { personId, linkId: null, contractorId: row.contractorId, customerId: null };
  if (holder) return { writes: [bound], log, result };
  const { name, email, phone, contractorId } = row;
  const invited = { orgId, id: personId, name, email, phone, contractorId, role, createdAt: now };
  const { write, mail } = invitation(context, { person: invited, organisation, contractor: contractor.name });
  return {
    writes: [db.insert(person).values({ ...invited, kind: "contractor", status: "invited" }), write, bound],
    log,
    mail: [{ ...mail, contactId: row.id }],
    result,
  };
}
