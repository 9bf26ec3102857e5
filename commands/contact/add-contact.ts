import { z } from "zod";
import { reachContractor, reachCustomer } from "#db/queries/reach-party.ts";
import { contact } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { contactInput } from "./contact-input.ts";

const input = contactInput.extend({
  contractorId: z.string().max(40).optional(),
  customerId: z.string().max(40).optional(),
});

export const addContact = defineCommand({
  name: "contact/add",
  summary: "Add somebody to reach at a contractor or a customer.",
  who: manager,
  input,
  async run({ db, orgId, now, newId }, { name, email, phone = null, contractorId, customerId }) {
    if (!contractorId === !customerId)
      throw invalid("Say which contractor or which customer they belong to.");
    const party = contractorId
      ? await reachContractor(db, orgId, contractorId)
      : await reachCustomer(db, orgId, customerId ?? "");
    const row = {
      orgId,
      id: newId(),
      contractorId: contractorId ?? null,
      customerId: customerId ?? null,
      name,
      email,
      phone,
      createdAt: now,
    };
    return {
      writes: [db.insert(contact).values(row)],
      log: [organisationLog(orgId, "contact.added", "contact", row.id, { name, email, of: party.name })],
      result: { contactId: row.id },
    };
  },
});
