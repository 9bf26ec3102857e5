import { and, eq } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { contact, contractor, customer } from "../schema/index.ts";

export type ContractorRow = typeof contractor.$inferSelect;
export type CustomerRow = typeof customer.$inferSelect;
export type ContactRow = typeof contact.$inferSelect;

/** Throws `not_found`, as do the others here. For commands of staff: their organisation's. */
export async function reachContractor(db: Db, orgId: string, id: string): Promise<ContractorRow> {
  const [row] = await db
    .select()
    .from(contractor)
    .where(and(eq(contractor.orgId, orgId), eq(contractor.id, id)));
  if (!row) throw notFound("contractor");
  return row;
}

export async function reachCustomer(db: Db, orgId: string, id: string): Promise<CustomerRow> {
  const [row] = await db
    .select()
    .from(customer)
    .where(and(eq(customer.orgId, orgId), eq(customer.id, id)));
  if (!row) throw notFound("customer");
  return row;
}

export async function reachContact(db: Db, orgId: string, id: string): Promise<ContactRow> {
  const [row] = await db
    .select()
    .from(contact)
    .where(and(eq(contact.orgId, orgId), eq(contact.id, id)));
  if (!row) throw notFound("contact");
  return row;
}
