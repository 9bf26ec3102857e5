import { and, asc, eq, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { asset, site } from "../schema/index.ts";
import { holds } from "./keyset.ts";

const SHOWN = 12;
/** What is beyond this is found by typing more. */
const LOOKED_AT = 5_000;

/** Sites by name or address. */
export const findSites = (db: Db, orgId: string, typed: string) =>
  db
    .select({ value: site.id, label: site.name, hint: site.address })
    .from(site)
    .where(and(eq(site.orgId, orgId), holds(typed, site.name, site.address)))
    .orderBy(asc(sql`${site.name} collate nocase`))
    .limit(SHOWN);

/** Categories that assets have. */
export function findCategories(db: Db, orgId: string, typed: string) {
  const known = db
    .select({ category: sql<string>`${asset.category}`.as("category") })
    .from(asset)
    .where(and(eq(asset.orgId, orgId), holds(typed, asset.category), sql`${asset.category} <> ''`))
    .limit(LOOKED_AT)
    .as("known");
  return db
    .selectDistinct({ value: known.category, label: sql<string>`${known.category}`.as("label") })
    .from(known)
    .orderBy(asc(known.category))
    .limit(SHOWN);
}

const among = (column: SQLWrapper, ids: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;

/** The names of sites and assets, for a batch. */
export const namesOf = (
  db: Db,
  orgId: string,
  { siteIds, assetIds }: { siteIds: readonly string[]; assetIds: readonly string[] },
) =>
  [
    db
      .select({ id: site.id, name: site.name })
      .from(site)
      .where(and(eq(site.orgId, orgId), among(site.id, siteIds))),
    db
      .select({ id: asset.id, name: asset.name })
      .from(asset)
      .where(and(eq(asset.orgId, orgId), among(asset.id, assetIds))),
  ] as const;
