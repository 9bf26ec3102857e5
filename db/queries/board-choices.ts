import { eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, customer, person, site } from "../schema/index.ts";

const SHOWN = 20;
/** A list of names is short beside one of work; what is beyond this is found by typing more of a number or place. */
const LOOKED_AT = 5_000;

export type ChoiceOf = "contractor" | "customer" | "site" | "manager";

/** Names that contain what was typed, for a filter. */
export function readChoices(db: Db, orgId: string, of: ChoiceOf, typed: string) {
  const { table, also } = TABLES[of];
  const names = sql`(select id, name from ${table} where org_id = ${orgId} and ${also} limit ${sql.raw(`${LOOKED_AT}`)}) known`;
  return db
    .select({ value: sql<string>`known.id`.as("value"), label: sql<string>`known.name`.as("label") })
    .from(names)
    .where(sql`instr(lower(known.name), ${typed.trim().toLowerCase().slice(0, 60)}) > 0`)
    .orderBy(sql`known.name collate nocase`)
    .limit(SHOWN);
}

const TABLES: Record<ChoiceOf, { table: SQL; also: SQL }> = {
  contractor: { table: sql`${contractor}`, also: sql`1` },
  customer: { table: sql`${customer}`, also: sql`${eq(customer.status, "active")}` },
  site: { table: sql`${site}`, also: sql`1` },
  manager: { table: sql`${person}`, also: sql`${eq(person.kind, "staff")} and role <> 'viewer'` },
};
