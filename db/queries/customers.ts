import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { outer } from "../outer.ts";
import { contact, customer, job, site } from "../schema/index.ts";
import { upToCounted } from "./counted.ts";
import { lastMailsTo } from "./deliveries.ts";
import { pageOf } from "./keyset.ts";
import { activeNames, contactsOf, type PartyFilter, partiesBy, withMail } from "./parties.ts";
import { linksOfCustomer } from "./portal-links.ts";

const counts = {
  sites: upToCounted(sql`${site} where ${site.orgId} = ${outer(customer.orgId)}
    and ${site.customerId} = ${outer(customer.id)}`).as("sites"),
  openJobs: upToCounted(sql`${job} where ${job.orgId} = ${outer(customer.orgId)}
    and ${job.customerId} = ${outer(customer.id)} and ${job.state} = 'open'`).as("open_jobs"),
};

export const customerNames = (db: Db, orgId: string) => activeNames(db, customer, orgId, 1_000);

export async function listCustomers(db: Db, orgId: string, filter: PartyFilter) {
  const page = partiesBy(customer, orgId, filter, customer.email);
  const rows = await db
    .select({ id: customer.id, name: customer.name, email: customer.email, phone: customer.phone, ...counts })
    .from(customer)
    .where(page.where)
    .orderBy(page.order)
    .limit(page.limit);
  return pageOf(rows, filter);
}

/** A customer's page: itself, its contacts, sites and portal links. Throws `not_found`. */
export async function readCustomer(db: Db, orgId: string, id: string) {
  const [rows, contacts, sites, links, mails] = await db.batch([
    db
      .select()
      .from(customer)
      .where(and(eq(customer.orgId, orgId), eq(customer.id, id))),
    contactsOf(db, orgId, eq(contact.customerId, id)),
    db
      .select({ id: site.id, name: site.name, address: site.address })
      .from(site)
      .where(and(eq(site.orgId, orgId), eq(site.customerId, id)))
      .orderBy(asc(sql`${site.name} collate nocase`))
      .limit(100),
    linksOfCustomer(db, orgId, id),
    lastMailsTo(db, orgId, eq(contact.customerId, id)),
  ]);
  const [row] = rows;
  if (!row) throw notFound("customer");
  return { customer: row, contacts: withMail(contacts, mails), sites, links };
}
