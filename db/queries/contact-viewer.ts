import { and, eq } from "drizzle-orm";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { contact } from "../schema/index.ts";

/** A contact who came by their link, as a viewer; `via` is their session. Throws `not_found`. */
export async function contactViewer(db: Db, orgId: string, id: string, via: string): Promise<CustomerViewer> {
  const [row] = await db
    .select({ name: contact.name, customerId: contact.customerId, contractorId: contact.contractorId })
    .from(contact)
    .where(and(eq(contact.orgId, orgId), eq(contact.id, id)));
  const party = row?.customerId ?? row?.contractorId;
  if (!row || !party) throw notFound("person");
  return { kind: "customer", orgId, id, name: row.name, customerId: party, via };
}
