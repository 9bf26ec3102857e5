import { and, eq, isNull } from "drizzle-orm";
import { portalLink, session } from "#db/schema/index.ts";
import type { CommandContext, Goodbye } from "../command.ts";

/** Ends every portal link of a contact, and every browser that came in by one. */
export function endLinks(
  { db, orgId, now }: Pick<CommandContext, "db" | "orgId" | "now">,
  contactId: string,
) {
  const goodbye: Goodbye = { personId: contactId, reason: "gone" };
  return {
    writes: [
      db
        .update(portalLink)
        .set({ revokedAt: now })
        .where(
          and(eq(portalLink.orgId, orgId), eq(portalLink.contactId, contactId), isNull(portalLink.revokedAt)),
        ),
      db.delete(session).where(and(eq(session.orgId, orgId), eq(session.contactId, contactId))),
    ],
    goodbyes: [goodbye],
  };
}
