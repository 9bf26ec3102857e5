import { and, desc, eq, gt } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { contact, organisation, stepUp } from "../../schema/index.ts";

const MOST = 50;

/** The codes that a contact was mailed since `since`, newest first, and where the next would go. */
export const codeReads = (db: Db, { orgId, id }: Viewer, since: number) =>
  [
    db
      .select()
      .from(stepUp)
      .where(and(eq(stepUp.orgId, orgId), eq(stepUp.viewerId, id), gt(stepUp.createdAt, since)))
      .orderBy(desc(stepUp.createdAt), desc(stepUp.id))
      .limit(MOST),
    db
      .select({ name: contact.name, email: contact.email })
      .from(contact)
      .where(and(eq(contact.orgId, orgId), eq(contact.id, id))),
  ] as const;

export async function readCodes(db: Db, viewer: Viewer, since: number) {
  const [codes, contacts, organisations] = await db.batch([
    ...codeReads(db, viewer, since),
    db.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, viewer.orgId)),
  ]);
  return { codes, contact: contacts[0], organisation: organisations[0]?.name ?? "" };
}
