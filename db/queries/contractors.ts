import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { outer } from "../outer.ts";
import { contact, contractor, person } from "../schema/index.ts";
import { openWorkOf } from "./counted.ts";
import { lastMailsTo } from "./deliveries.ts";
import { pageOf } from "./keyset.ts";
import { activeNames, contactsOf, type PartyFilter, partiesBy, withMail } from "./parties.ts";

const counts = {
  people: sql<number>`(select count(*) from ${person} where ${person.orgId} = ${outer(contractor.orgId)}
    and ${person.contractorId} = ${outer(contractor.id)} and ${person.status} <> 'removed')`.as("people"),
  openWork: openWorkOf(outer(contractor.orgId), outer(contractor.id)),
};

export const contractorNames = (db: Db, orgId: string) => activeNames(db, contractor, orgId, 500);

export async function listContractors(db: Db, orgId: string, filter: PartyFilter) {
  const page = partiesBy(contractor, orgId, filter, contractor.trade);
  const rows = await db
    .select({
      id: contractor.id,
      name: contractor.name,
      trade: contractor.trade,
      phone: contractor.phone,
      ...counts,
    })
    .from(contractor)
    .where(page.where)
    .orderBy(page.order)
    .limit(page.limit);
  return pageOf(rows, filter);
}

/** A contractor's page: itself, its people and its contacts. Throws `not_found`. */
export async function readContractor(db: Db, orgId: string, id: string) {
  const [rows, people, contacts, mails] = await db.batch([
    db
      .select()
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, id))),
    db
      .select({
        id: person.id,
        name: person.name,
        email: person.email,
        role: person.role,
        status: person.status,
      })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.contractorId, id), sql`${person.status} <> 'removed'`))
      .orderBy(asc(sql`${person.name} collate nocase`))
      .limit(100),
    contactsOf(db, orgId, eq(contact.contractorId, id)),
    lastMailsTo(db, orgId, eq(contact.contractorId, id)),
  ]);
  const [row] = rows;
  if (!row) throw notFound("contractor");
  return { contractor: row, people, contacts: withMail(contacts, mails) };
}
