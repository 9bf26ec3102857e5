import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { contactViewer } from "#db/queries/contact-viewer.ts";
import { readFrame } from "#db/queries/frame.ts";
import { linkBySecret } from "#db/queries/portal-links.ts";
import { hashSecret } from "#db/queries/session-proof.ts";
import { portalLink, session } from "#db/schema/index.ts";
import { linkState, SESSION_MS } from "#domain/access/expiry.ts";
import { anySystem } from "#domain/access/may.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** Exchanges a link's secret for a session of its contact (rule A1), and notes when it was last used. */
export const openPortal = defineCommand({
  name: "portal/open",
  summary: "Exchange a portal link for a session.",
  who: anySystem,
  input: z.object({ secret: z.string().max(100), ip: z.string(), userAgent: z.string() }),
  async run({ db, orgId, now, newId, newSecret }, given) {
    const link = await linkBySecret(db, given.secret);
    if (link?.orgId !== orgId) throw notFound("link");
    const state = linkState(link, now);
    if (state !== "open") throw conflict(`link_${state}`, "This link no longer works.");
    const sessionId = newId();
    const secret = newSecret();
    const viewer = await contactViewer(db, orgId, link.contactId, sessionId);
    const frame = await readFrame(db, viewer);
    const { linkId, contactId } = link;
    return {
      writes: [
        db
          .update(portalLink)
          .set({ lastUsedAt: now })
          .where(and(eq(portalLink.orgId, orgId), eq(portalLink.id, linkId))),
        db.insert(session).values({
          id: sessionId,
          orgId,
          contactId,
          linkId,
          secretHash: hashSecret(secret),
          createdAt: now,
          expiresAt: now + SESSION_MS,
          lastSeenAt: now,
          ip: given.ip,
          userAgent: given.userAgent,
        }),
      ],
      log: [
        organisationLog(orgId, "portal_link.opened", "portal_link", linkId, {
          name: link.name,
          ip: given.ip,
        }),
      ],
      result: { sessionId, secret, viewer, frame },
    };
  },
});
