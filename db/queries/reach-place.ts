import { and, eq } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { asset, jobType, site } from "../schema/index.ts";

/** Throws `not_found`, as do the others here. For commands of staff: their organisation's. */
export async function reachSite(db: Db, orgId: string, id: string) {
  const [row] = await db
    .select()
    .from(site)
    .where(and(eq(site.orgId, orgId), eq(site.id, id)));
  if (!row) throw notFound("site");
  return row;
}

export async function reachAsset(db: Db, orgId: string, id: string) {
  const [row] = await db
    .select()
    .from(asset)
    .where(and(eq(asset.orgId, orgId), eq(asset.id, id)));
  if (!row) throw notFound("asset");
  return row;
}

export async function reachJobType(db: Db, orgId: string, id: string) {
  const [row] = await db
    .select()
    .from(jobType)
    .where(and(eq(jobType.orgId, orgId), eq(jobType.id, id)));
  if (!row) throw notFound("job type");
  return row;
}
