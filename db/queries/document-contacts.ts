import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contact, contractor } from "../schema/index.ts";
import type { DocumentRow } from "./document-facts.ts";

/** Who a document can be sent to: its customer's or its contractor's contacts; of any contractor for a bid request. */
export function contactsOfParty(
  db: Db,
  { orgId, customerId, contractorId }: Pick<DocumentRow, "orgId" | "customerId" | "contractorId">,
) {
  const theirs = customerId
    ? eq(contact.customerId, customerId)
    : contractorId
      ? eq(contact.contractorId, contractorId)
      : isNotNull(contact.contractorId);
  return db
    .select({
      id: contact.id,
      name: contact.name,
      email: contact.email,
      phone: contact.phone,
      contractorId: contact.contractorId,
      /** Blank for a customer's. */
      company: sql<string>`coalesce(${contractor.name}, '')`.as("company_name"),
    })
    .from(contact)
    .leftJoin(contractor, and(eq(contractor.orgId, contact.orgId), eq(contractor.id, contact.contractorId)))
    .where(and(eq(contact.orgId, orgId), theirs))
    .orderBy(asc(contact.name))
    .limit(500);
}
