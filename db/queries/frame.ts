import { and, eq } from "drizzle-orm";
import type { Frame } from "#domain/access/frame.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { contact, contractor, customer, organisation, person } from "../schema/index.ts";

/** Read once when a session starts (see domain/access/frame.ts). */
export async function readFrame(db: Db, viewer: Viewer): Promise<Frame> {
  const { orgId, id } = viewer;
  const partyId = viewer.kind === "contractor" ? viewer.contractorId : "";
  const customerId = viewer.kind === "customer" ? viewer.customerId : "";
  // A contractor's contact comes by link as well
  const contractorId = partyId || customerId;
  const [organisations, people, contacts, contractors, customers] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    db
      .select({ email: person.email })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, id))),
    db
      .select({ email: contact.email })
      .from(contact)
      .where(and(eq(contact.orgId, orgId), eq(contact.id, id))),
    db
      .select({ name: contractor.name })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId))),
    db
      .select({ name: customer.name })
      .from(customer)
      .where(and(eq(customer.orgId, orgId), eq(customer.id, customerId))),
  ]);
  const org = organisations[0];
  return {
    organisation: org?.name ?? "",
    timeZone: org?.timeZone ?? "UTC",
    currency: org?.currency ?? "AUD",
    party: contractors[0]?.name ?? customers[0]?.name ?? "",
    name: viewer.name,
    email: people[0]?.email ?? contacts[0]?.email ?? "",
  };
}
