import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { outer } from "../outer.ts";
import { asset, contractor, job, site } from "../schema/index.ts";
import { matchTyped } from "../search.ts";
import { openWorkOf } from "./counted.ts";

const SHOWN = 12;
/** Lists of names are short beside lists of work; what is beyond this is found by typing more. */
const LOOKED_AT = 5_000;

const assets = (db: Db, orgId: string, which: SQL | undefined) =>
  db
    .select({
      value: asset.id,
      label: sql<string>`${asset.name} || coalesce(' · ' || ${asset.code}, '')`.as("label"),
      hint: sql<string>`${site.name} || iif(${site.address} = '', '', ', ' || ${site.address})`.as("hint"),
    })
    .from(asset)
    .innerJoin(site, and(eq(site.orgId, asset.orgId), eq(site.id, asset.siteId)))
    .where(and(eq(asset.orgId, orgId), which))
    .limit(SHOWN);

/** Assets whose name, code or site begins with the words typed; the first ones where nothing was typed. */
export function findAssets(db: Db, orgId: string, typed: string) {
  const match = matchTyped(orgId, typed);
  return assets(
    db,
    orgId,
    match
      ? sql`${asset.id} in (select key from asset_search where asset_search match ${match} limit ${SHOWN})`
      : undefined,
  );
}

export const oneAsset = (db: Db, orgId: string, id: string | SQL) => assets(db, orgId, eq(asset.id, id));

const contractors = (db: Db, orgId: string, which: SQL) =>
  db
    .select({
      value: contractor.id,
      label: contractor.name,
      trade: contractor.trade,
      open: openWorkOf(outer(contractor.orgId), outer(contractor.id)),
    })
    .from(contractor)
    .where(and(eq(contractor.orgId, orgId), eq(contractor.status, "active"), which))
    .orderBy(sql`${contractor.name} collate nocase`)
    .limit(SHOWN);

/** Contractors by name or trade, each with how much open work they have, counted up to 100. */
export function findContractors(db: Db, orgId: string, typed: string) {
  const text = typed.trim().toLowerCase().slice(0, 60);
  const known = sql`(select id from ${contractor} where org_id = ${orgId} limit ${sql.raw(`${LOOKED_AT}`)})`;
  return contractors(
    db,
    orgId,
    sql`${contractor.id} in ${known} and instr(lower(${contractor.name} || ' ' || ${contractor.trade}), ${text}) > 0`,
  );
}

export const oneContractor = (db: Db, orgId: string, id: string) =>
  contractors(db, orgId, eq(contractor.id, id));

export type ContractorChoice = Awaited<ReturnType<typeof findContractors>>[number];

const jobs = (db: Db, orgId: string, which: SQL | undefined) =>
  db
    .select({
      value: job.id,
      label: sql<string>`${job.number} || ' · ' || ${job.title}`.as("label"),
      hint: sql<string>`${site.name}`.as("site_name"),
    })
    .from(job)
    .innerJoin(site, and(eq(site.orgId, job.orgId), eq(site.id, job.siteId)))
    .where(and(eq(job.orgId, orgId), which))
    .orderBy(desc(job.number))
    .limit(SHOWN);

const open = eq(job.state, "open");

/** Jobs by number or title, newest first: those that are open, or all. */
export function findJobs(db: Db, orgId: string, typed: string, of: "open" | "any" = "open") {
  const state = of === "open" ? open : undefined;
  const text = typed.trim().toLowerCase().slice(0, 60);
  const newest = sql`(select number from ${job} where org_id = ${orgId} order by number desc limit 1 offset ${sql.raw(`${LOOKED_AT}`)})`;
  if (/^\d+$/.test(text)) return jobs(db, orgId, and(state, eq(job.number, Number(text.slice(0, 12)))));
  return jobs(
    db,
    orgId,
    text
      ? and(state, sql`${job.number} > coalesce(${newest}, 0) and instr(lower(${job.title}), ${text}) > 0`)
      : state,
  );
}

export const oneJob = (db: Db, orgId: string, id: string) => jobs(db, orgId, and(open, eq(job.id, id)));
