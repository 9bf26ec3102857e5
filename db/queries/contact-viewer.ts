import { and, eq } from "drizzle-orm";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { contact } from "../schema/index.ts";

/** A customer's contact as a viewer; `via` is their session. Throws `not_found` for a contractor's contact. */
export async function contactViewer(db: Db, orgId: string, id: string, via: string): Promise<CustomerViewer> {
  const [row] = await db
    .select({ name: contact.name, customerId: contact.customerId })
    .from(contact)
    .where(and(eq(contact.orgId, orgId), eq(contact.id, id)));
  if (!row?.customerId) throw notFound("person");
  return { kind: "customer", orgId, id, name: row.name, customerId: row.customerId, via };
}
