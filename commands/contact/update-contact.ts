import { and, eq } from "drizzle-orm";
import { reachContact } from "#db/queries/reach-party.ts";
import { contact } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { contactInput } from "./contact-input.ts";
import { endLinks } from "./end-links.ts";

/** A link is one person's (rule A1): with a new address, those mailed to the old one stop working. */
export const updateContact = defineCommand({
  name: "contact/update",
  summary: "Change a contact. A new address ends the portal links mailed to the old one.",
  who: manager,
  input: contactInput.extend({ contactId: id, expectedVersion }),
  async run(context, { contactId, expectedVersion: expected, name, email, phone = null }) {
    const { db, orgId } = context;
    const row = await reachContact(db, orgId, contactId);
    looksCurrent(row, expected, "contact");
    const ended = email === row.email ? { writes: [], goodbyes: [] } : endLinks(context, contactId);
    return {
      writes: [
        db
          .update(contact)
          .set({ name, email, phone, version: row.version + 1 })
          .where(and(eq(contact.orgId, orgId), eq(contact.id, contactId))),
        ...ended.writes,
      ],
      log: [organisationLog(orgId, "contact.updated", "contact", contactId, { name, email })],
      goodbyes: ended.goodbyes,
      result: { contactId },
    };
  },
});
