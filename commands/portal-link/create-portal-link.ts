import { z } from "zod";
import { reachContact } from "#db/queries/reach-party.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords } from "../input.ts";
import { linkFor } from "./link-for.ts";

/** Mails a customer's contact their way in. Earlier links of theirs keep working until revoked or run out. */
export const createPortalLink = defineCommand({
  name: "portal-link/create",
  summary: "Mail a customer's contact a link to their jobs.",
  who: manager,
  /** `about` is what the mail says it is for. */
  input: z.object({ contactId: id, about: optionalWords(120) }),
  async run(context, { contactId, about }) {
    const row = await reachContact(context.db, context.orgId, contactId);
    if (!row.customerId)
      throw conflict("not_a_customer", "A contractor's people sign in. Set the contact as a user.");
    const { linkId, ...plan } = await linkFor(context, row, { about });
    return { ...plan, result: { linkId, customerId: row.customerId } };
  },
});
