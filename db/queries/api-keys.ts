import { and, eq, isNull } from "drizzle-orm";
import type { ContractorRole, StaffRole, Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { apiKey, person } from "../schema/index.ts";
import { hashSecret } from "./session-proof.ts";

/** The person behind a key, or null where the key is unknown or revoked, or the person no longer has access. */
export async function viewerOfApiKey(db: Db, key: string, now: number): Promise<Viewer | null> {
  const keyHash = hashSecret(key);
  const [row] = await db
    .select({ person, keyId: apiKey.id, lastUsedAt: apiKey.lastUsedAt })
    .from(apiKey)
    .innerJoin(person, and(eq(person.orgId, apiKey.orgId), eq(person.id, apiKey.personId)))
    .where(and(eq(apiKey.keyHash, keyHash), isNull(apiKey.revokedAt), eq(person.status, "active")))
    .limit(1);
  if (!row) return null;
  if (now - (row.lastUsedAt ?? 0) > HOUR)
    await db.update(apiKey).set({ lastUsedAt: now }).where(eq(apiKey.keyHash, keyHash));
  return personViewer(row.person, row.keyId);
}

const HOUR = 3_600_000;

/** A stored person as a viewer; `via` is the session or key they came by. */
export function personViewer(
  row: typeof person.$inferSelect,
  via: string,
): Exclude<Viewer, { kind: "system" | "customer" }> {
  const { orgId, id, name } = row;
  return row.kind === "staff"
    ? { kind: "staff", orgId, id, name, via, role: row.role as StaffRole }
    : {
        kind: "contractor",
        orgId,
        id,
        name,
        via,
        role: row.role as ContractorRole,
        contractorId: row.contractorId ?? "",
      };
}
