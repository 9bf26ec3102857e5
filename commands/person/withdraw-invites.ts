import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { invite } from "#db/schema/index.ts";

/** Ends every invitation of somebody that is still open: of several mails only the newest works. */
export const withdrawInvites = (db: Db, orgId: string, personId: string, now: number) =>
  db
    .update(invite)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invite.orgId, orgId),
        eq(invite.personId, personId),
        isNull(invite.acceptedAt),
        isNull(invite.revokedAt),
      ),
    );
