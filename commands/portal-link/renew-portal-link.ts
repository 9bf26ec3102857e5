import { z } from "zod";
import { renewableContact } from "#db/queries/portal-links.ts";
import { anySystem } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { linkFor } from "./link-for.ts";

/**
 * Mails a fresh link to a contact who lost theirs, at the address on file. Where staff ended every link of theirs it
 * does nothing: what was withdrawn does not come back by asking.
 */
export const renewPortalLink = defineCommand({
  name: "portal-link/renew",
  summary: "Mail a contact a fresh link in place of one that ran out.",
  who: anySystem,
  /** `page` is the page of the portal that the lost link led to. */
  input: z.object({ contactId: id, page: z.string().max(200).optional() }),
  async run(context, { contactId, page }) {
    const to = await renewableContact(context.db, context.orgId, contactId);
    if (!to) return { writes: [], log: [], result: null };
    const { linkId: _, ...plan } = await linkFor(context, to, { page });
    return { ...plan, result: null };
  },
});
