import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { asset, customer, site } from "../schema/index.ts";
import { customerNames } from "./customers.ts";
import { byName, holds, pageOf, type Window } from "./keyset.ts";

export async function listSites(db: Db, orgId: string, filter: Window & { q: string }) {
  const page = byName(site, filter);
  const rows = await db
    .select({
      id: site.id,
      name: site.name,
      address: site.address,
      customer: sql<string | null>`${customer.name}`.as("customer_name"),
      assets: sql<number>`(select count(*) from ${asset} where ${asset.orgId} = ${site.orgId}
        and ${asset.siteId} = ${site.id})`.as("assets"),
    })
    .from(site)
    .leftJoin(customer, and(eq(customer.orgId, site.orgId), eq(customer.id, site.customerId)))
    .where(and(eq(site.orgId, orgId), holds(filter.q, site.name, site.address), page.where))
    .orderBy(page.order)
    .limit(page.limit);
  return pageOf(rows, filter);
}

/** A site's page: itself, whose it is, and what stands there. Throws `not_found`. */
export async function readSite(db: Db, orgId: string, id: string) {
  const [rows, assets, customers] = await db.batch([
    db
      .select()
      .from(site)
      .where(and(eq(site.orgId, orgId), eq(site.id, id))),
    db
      .select({ id: asset.id, name: asset.name, code: asset.code, category: asset.category })
      .from(asset)
      .where(and(eq(asset.orgId, orgId), eq(asset.siteId, id)))
      .orderBy(asc(sql`${asset.name} collate nocase`))
      .limit(500),
    customerNames(db, orgId),
  ]);
  const [row] = rows;
  if (!row) throw notFound("site");
  return { site: row, assets, customers };
}
