import { and, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import { type Known, placeOf, type Resolved, type Target } from "#domain/import/judge.ts";
import type { ImportKind } from "#domain/import/kinds.ts";
import type { CheckedRow } from "#domain/import/row.ts";
import { same } from "#domain/text/same.ts";
import type { Db } from "../client.ts";
import { asset, contact, contractor, customer, job, person, site } from "../schema/index.ts";

/** One bound parameter for as many values as there are. */
const among = (column: SQLWrapper, values: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify([...new Set(values)])}))`;

/** As SQLite's `lower`, which knows only the letters of ASCII. */
const lowered = (texts: readonly string[]) =>
  texts.map((text) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()));

const TABLES = {
  contractors: contractor,
  customers: customer,
  contacts: contact,
  sites: site,
  assets: asset,
  jobs: job,
};

/** What is there already of what these rows name, in two batches whatever their number. */
export async function readKnown(
  db: Db,
  orgId: string,
  kind: ImportKind,
  rows: readonly CheckedRow[],
): Promise<Known> {
  const cells = (column: string) => rows.flatMap(({ values }) => values[column] || []);
  const table = TABLES[kind];
  const [keys, contractors, customers, sites, managers] = await db.batch([
    db
      .select({ importKey: table.importKey })
      .from(table)
      .where(
        and(
          eq(table.orgId, orgId),
          among(
            table.importKey,
            rows.map(({ key }) => key),
          ),
        ),
      ),
    targets(db, contractor, orgId, cells("contractor")),
    targets(db, customer, orgId, cells("customer")),
    db
      .select({ id: site.id, name: site.name, importKey: site.importKey, customerId: site.customerId })
      .from(site)
      .where(and(eq(site.orgId, orgId), named(site, cells("site")))),
    db
      .select({ id: person.id, name: person.email })
      .from(person)
      .where(
        and(
          eq(person.orgId, orgId),
          eq(person.status, "active"),
          inArray(person.role, ["admin", "manager"]),
          among(person.email, cells("manager")),
        ),
      ),
  ]);
  const known = {
    keys: new Set(keys.flatMap(({ importKey }) => importKey ?? [])),
    contractors,
    customers,
    sites,
    managers: managers.map((manager): Target => ({ ...manager, importKey: null })),
  };
  return {
    ...known,
    places: await readPlaces(
      db,
      orgId,
      kind,
      rows,
      sites.map(({ id }) => id),
    ),
  };
}

const named = (table: { name: SQLWrapper; importKey: SQLWrapper }, texts: readonly string[]) =>
  sql`(${among(sql`lower(${table.name})`, lowered(texts))}
    or ${among(
      table.importKey,
      texts.map((text) => `id:${same(text)}`),
    )})`;

const targets = (
  db: Db,
  table: typeof contractor | typeof customer,
  orgId: string,
  texts: readonly string[],
) =>
  db
    .select({ id: table.id, name: table.name, importKey: table.importKey })
    .from(table)
    .where(and(eq(table.orgId, orgId), named(table, texts)));

const NOTHING: Resolved = { contractorId: null, customerId: null, siteId: null, managerId: null };

/** Things that were made by hand and are the same as a row, found by the names the rows have. */
async function readPlaces(
  db: Db,
  orgId: string,
  kind: ImportKind,
  rows: readonly CheckedRow[],
  siteIds: string[],
) {
  const lower = (column: string) => lowered(rows.map(({ values }) => values[column] ?? ""));
  const isNamed = (table: { name: SQLWrapper }) => among(sql`lower(${table.name})`, lower("name"));
  const found = new Set<string>();
  const add = (values: Record<string, string | null>, resolved: Partial<Resolved> = {}) => {
    const text = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? ""]));
    found.add(placeOf(kind, text, { ...NOTHING, ...resolved }));
  };
  if (kind === "contractors" || kind === "customers") {
    const table = kind === "contractors" ? contractor : customer;
    for (const { name } of await db
      .select({ name: table.name })
      .from(table)
      .where(and(eq(table.orgId, orgId), isNamed(table))))
      add({ name });
  } else if (kind === "contacts") {
    const is = and(eq(contact.orgId, orgId), among(contact.email, lower("email")));
    for (const { email, contractorId, customerId } of await db.select().from(contact).where(is))
      add({ email }, { contractorId, customerId });
  } else if (kind === "sites") {
    for (const { name, address } of await db
      .select()
      .from(site)
      .where(and(eq(site.orgId, orgId), isNamed(site))))
      add({ name, address });
  } else if (kind === "assets") {
    const is = and(eq(asset.orgId, orgId), among(asset.siteId, siteIds), isNamed(asset));
    for (const { name, code, siteId } of await db.select().from(asset).where(is))
      add({ name, code }, { siteId });
  } else {
    const is = and(
      eq(job.orgId, orgId),
      among(job.siteId, siteIds),
      among(sql`lower(${job.title})`, lower("title")),
    );
    for (const { title, siteId } of await db.select().from(job).where(is)) add({ title }, { siteId });
  }
  return found;
}
