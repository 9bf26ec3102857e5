import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { apiKey } from "#db/schema/index.ts";
import { signedInPerson } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

/** Ends one of one's own keys. Ending it twice is ending it once. */
export const revokeApiKey = defineCommand({
  name: "api-key/revoke",
  summary: "End one of your API keys.",
  who: signedInPerson,
  input: z.object({ apiKeyId: id }),
  async run({ db, viewer, orgId, now }, { apiKeyId }) {
    const mine = and(eq(apiKey.orgId, orgId), eq(apiKey.id, apiKeyId), eq(apiKey.personId, viewer.id));
    const [row] = await db
      .select({ name: apiKey.name, revokedAt: apiKey.revokedAt })
      .from(apiKey)
      .where(mine);
    if (!row) throw notFound("key");
    if (row.revokedAt) return { writes: [], log: [], result: null };
    return {
      writes: [
        db
          .update(apiKey)
          .set({ revokedAt: now })
          .where(and(mine, isNull(apiKey.revokedAt))),
      ],
      log: [organisationLog(orgId, "api_key.revoked", "api_key", apiKeyId, { name: row.name })],
      goodbyes: [{ sessionId: apiKeyId, reason: "gone" as const }],
      result: null,
    };
  },
});
