import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachContact } from "#db/queries/reach-party.ts";
import { contact } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { endLinks } from "./end-links.ts";

/** Their portal links end with them. A login they were given is a person of its own and stays. */
export const removeContact = defineCommand({
  name: "contact/remove",
  summary: "Remove a contact and end their portal links.",
  who: manager,
  input: z.object({ contactId: id }),
  async run(context, { contactId }) {
    const { db, orgId } = context;
    const row = await reachContact(db, orgId, contactId);
    const { writes, goodbyes } = endLinks(context, contactId);
    return {
      writes: [...writes, db.delete(contact).where(and(eq(contact.orgId, orgId), eq(contact.id, contactId)))],
      log: [
        organisationLog(orgId, "contact.removed", "contact", contactId, { name: row.name, email: row.email }),
      ],
      goodbyes,
      result: { contactId, contractorId: row.contractorId, customerId: row.customerId },
    };
  },
});
