import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Draft } from "#domain/document/draft.ts";
import type { Choices } from "#domain/document/figures.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { SendingPlan } from "#domain/document/sending-plan.ts";
import type { DocumentState, RecipientState } from "#domain/document/states.ts";
import { at, bp, flag, keyed, milli, minor, version } from "./columns.ts";

export const document = sqliteTable(
  "document",
  {
    ...keyed(),
    jobId: text().notNull(),
    kind: text().$type<DocumentKind>().notNull(),
    /** Counts documents of a kind; its number is made of it. */
    serial: integer().notNull(),
    number: text().notNull(),
    title: text().notNull(),
    state: text().$type<DocumentState>().notNull(),
    customerId: text(),
    contractorId: text(),
    /** What the work of a vendor order is on (rule W1). */
    assetId: text(),
    /** The order that a change order alters, or that an invoice or a bill draws on. */
    ofDocumentId: text(),
    /** As staff last left it; null once sent. */
    draft: text({ mode: "json" }).$type<Draft>(),
    /** The newest version that was sent; 0 before any. */
    sentVersion: integer().notNull().default(0),
    netMinor: minor().notNull().default(0),
    taxMinor: minor().notNull().default(0),
    grossMinor: minor().notNull().default(0),
    /** `YYYY-MM-DD`. */
    until: text(),
    /** The vendor order that acceptance made. */
    orderId: text(),
    /** Of an accepted customer order: its net with accepted change orders (rule M5). */
    contractMinor: minor(),
    /** Of an accepted customer order: net of the invoices drawn on it; the database keeps it within the contract (rule P7). */
    invoicedMinor: minor().notNull().default(0),
    /** Of an invoice to a customer: what they paid of its gross. */
    paidMinor: minor().notNull().default(0),
    reason: text(),
    /** When it is to be sent by itself. */
    sendAt: at(),
    /** How it is to be sent then. */
    sendPlan: text({ mode: "json" }).$type<SendingPlan>(),
    createdBy: text().notNull(),
    createdAt: at().notNull(),
    stateAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("document_series").on(t.orgId, t.kind, t.createdAt, t.serial),
    uniqueIndex("document_number").on(t.orgId, t.number),
    index("document_job").on(t.orgId, t.jobId, t.createdAt),
    index("document_state").on(t.orgId, t.state, t.id),
    index("document_of").on(t.orgId, t.ofDocumentId).where(sql`of_document_id is not null`),
    index("document_contractor").on(t.orgId, t.contractorId).where(sql`contractor_id is not null`),
    index("document_send_at").on(t.sendAt).where(sql`send_at is not null`),
  ],
);

/** What was sent, as it was sent (rules D1, D5). Only the sealed copy is added later. */
export const documentVersion = sqliteTable(
  "document_version",
  {
    orgId: text().notNull(),
    documentId: text().notNull(),
    n: integer().notNull(),
    content: text({ mode: "json" }).$type<Draft>().notNull(),
    /** As chosen when it was accepted; until then as the recipients last left it. */
    choices: text({ mode: "json" }).$type<Choices>().notNull(),
    pdfKey: text().notNull(),
    pdfSha256: text().notNull(),
    pdfPages: integer().notNull(),
    sentAt: at().notNull(),
    sentBy: text().notNull(),
    /** What changed since the version before, in the sender's words. */
    note: text().notNull(),
    sealedKey: text(),
    sealedSha256: text(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.documentId, t.n] })],
);

/** A file that went along with a version. Its name and hash stand in the version's content. */
export const documentAttachment = sqliteTable(
  "document_attachment",
  {
    orgId: text().notNull(),
    fileId: text().notNull(),
    documentId: text().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.fileId, t.documentId, t.n] })],
);

/** Somebody a version was sent to. */
export const documentRecipient = sqliteTable(
  "document_recipient",
  {
    ...keyed(),
    documentId: text().notNull(),
    n: integer().notNull(),
    position: integer().notNull(),
    contactId: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    role: text().$type<"signer" | "copy">().notNull(),
    state: text().$type<RecipientState>().notNull(),
    linkId: text(),
    mailId: text(),
    invitedAt: at(),
    /** First time that the page was opened by its link. */
    openedAt: at(),
    lastSeenAt: at(),
    actedAt: at(),
    reason: text(),
    expiresAt: at(),
    reminded: integer().notNull().default(0),
    remindedAt: at(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("document_recipient_of").on(t.orgId, t.documentId, t.n, t.contactId),
    index("document_recipient_contact").on(t.orgId, t.contactId, t.documentId),
  ],
);

export const documentLine = sqliteTable(
  "document_line",
  {
    orgId: text().notNull(),
    documentId: text().notNull(),
    n: integer().notNull(),
    id: text().notNull(),
    /** The budget item it came from (rule M7). */
    itemId: text(),
    position: integer().notNull(),
    description: text().notNull(),
    quantityMilli: milli().notNull(),
    unit: text().notNull(),
    unitPriceMinor: minor().notNull(),
    netMinor: minor().notNull(),
    taxBp: bp().notNull(),
    /** Whether its option was chosen, or it has none. */
    counts: flag().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.documentId, t.n, t.id] })],
);

/** A part that an accepted order is invoiced in; the deposit is the first. */
export const documentMilestone = sqliteTable(
  "document_milestone",
  {
    orgId: text().notNull(),
    documentId: text().notNull(),
    id: text().notNull(),
    position: integer().notNull(),
    name: text().notNull(),
    grossMinor: minor().notNull(),
    /** `YYYY-MM-DD` where a day reaches it. */
    dueOn: text(),
    reachedAt: at(),
    invoiceId: text(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.documentId, t.id] }),
    index("document_milestone_due").on(t.dueOn).where(sql`reached_at is null and due_on is not null`),
  ],
);
