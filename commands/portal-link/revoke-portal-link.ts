import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { contact, portalLink, session } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

/** Ends a link and every browser that came in by it. Ending it twice is ending it once. */
export const revokePortalLink = defineCommand({
  name: "portal-link/revoke",
  summary: "End a portal link and whoever is in by it.",
  who: manager,
  input: z.object({ linkId: id }),
  async run({ db, orgId, now }, { linkId }) {
    const here = and(eq(portalLink.orgId, orgId), eq(portalLink.id, linkId));
    const [row] = await db
      .select({
        revokedAt: portalLink.revokedAt,
        contactId: portalLink.contactId,
        customerId: contact.customerId,
      })
      .from(portalLink)
      .leftJoin(contact, and(eq(contact.orgId, portalLink.orgId), eq(contact.id, portalLink.contactId)))
      .where(here);
    if (!row) throw notFound("link");
    const result = { linkId, customerId: row.customerId };
    if (row.revokedAt) return { writes: [], log: [], result };
    return {
      writes: [
        db
          .update(portalLink)
          .set({ revokedAt: now })
          .where(and(here, isNull(portalLink.revokedAt))),
        db.delete(session).where(and(eq(session.orgId, orgId), eq(session.linkId, linkId))),
      ],
      log: [
        organisationLog(orgId, "portal_link.revoked", "portal_link", linkId, { contactId: row.contactId }),
      ],
      goodbyes: [{ linkId, reason: "gone" as const }],
      result,
    };
  },
});
