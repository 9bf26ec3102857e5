import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { asset, site } from "../schema/index.ts";

/** The names of an asset and its site, as a statement for a batch. */
export const placeOf = (db: Db, orgId: string, assetId: string) =>
  db
    .select({ assetName: asset.name, siteName: sql<string>`${site.name}`.as("site_name") })
    .from(asset)
    .innerJoin(site, and(eq(site.orgId, asset.orgId), eq(site.id, asset.siteId)))
    .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId)));
