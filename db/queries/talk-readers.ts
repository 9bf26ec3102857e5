import { and, eq, isNull, sql } from "drizzle-orm";
import type { ReadTo } from "#domain/comment/read-by.ts";
import type { Db } from "../client.ts";
import { contact, document, documentRecipient, person, readMark } from "../schema/index.ts";

const MOST = 100;

/** Whoever has read the whole job has read this of it. */
const ofDocument = (readerId: typeof contact.id | typeof person.id) =>
  and(
    eq(readMark.orgId, document.orgId),
    eq(readMark.viewerId, readerId),
    sql`${readMark.placeId} in (${document.jobId}, ${document.id})`,
  );

const oneDocument = (orgId: string, documentId: string) =>
  and(eq(document.orgId, orgId), eq(document.id, documentId));

/** For staff: how far those a document was sent to have read what is about it, and the leads of their companies. */
export const outsideMarks = (db: Db, orgId: string, documentId: string) =>
  [
    db
      .selectDistinct({
        id: contact.id,
        name: contact.name,
        customerId: contact.customerId,
        contractorId: contact.contractorId,
        seq: readMark.seq,
      })
      .from(document)
      .innerJoin(
        documentRecipient,
        and(eq(documentRecipient.orgId, document.orgId), eq(documentRecipient.documentId, document.id)),
      )
      .innerJoin(contact, and(eq(contact.orgId, document.orgId), eq(contact.id, documentRecipient.contactId)))
      .innerJoin(readMark, ofDocument(contact.id))
      .where(oneDocument(orgId, documentId))
      .limit(MOST),
    db
      .select({ id: person.id, name: person.name, contractorId: person.contractorId, seq: readMark.seq })
      .from(document)
      .innerJoin(
        person,
        and(
          eq(person.orgId, document.orgId),
          eq(person.role, "lead"),
          sql`${person.contractorId} in (select asked.contractor_id from ${documentRecipient} sent
            join ${contact} asked on asked.org_id = sent.org_id and asked.id = sent.contact_id
            where sent.org_id = ${document.orgId} and sent.document_id = ${document.id})`,
        ),
      )
      .innerJoin(readMark, ofDocument(person.id))
      .where(oneDocument(orgId, documentId))
      .limit(MOST),
  ] as const;

type Marks = ReturnType<typeof outsideMarks>;

/** The same people as viewers, of whom it can be asked what they may see. */
export function toReadTo(orgId: string, contacts: Awaited<Marks[0]>, leads: Awaited<Marks[1]>): ReadTo[] {
  return [
    ...contacts.map(({ id, name, customerId, contractorId, seq }) => ({
      viewer: {
        kind: "customer" as const,
        orgId,
        id,
        name,
        customerId: customerId ?? contractorId ?? "",
        via: "",
      },
      seq,
    })),
    ...leads.map(({ id, name, contractorId, seq }) => ({
      viewer: {
        ...{ kind: "contractor" as const, role: "lead" as const },
        ...{ orgId, id, name, contractorId: contractorId ?? "", via: "" },
      },
      seq,
    })),
  ];
}

/** For whoever is outside: how far anybody of the organisation has read what is about it. */
export const staffMark = (db: Db, orgId: string, documentId: string) =>
  db
    .select({ seq: sql<number | null>`max(${readMark.seq})`.as("staff_read_to") })
    .from(document)
    .innerJoin(
      person,
      and(eq(person.orgId, document.orgId), isNull(person.contractorId), eq(person.kind, "staff")),
    )
    .innerJoin(readMark, ofDocument(person.id))
    .where(oneDocument(orgId, documentId));
