import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { beginUpload } from "#commands/file/begin-upload.ts";
import { finishUpload } from "#commands/file/finish-upload.ts";
import { contact, document, documentRecipient } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

const MILESTONE = "halfway";

/** A draft, a proposal that waits for its customer, an accepted order with a part to reach, and an invoice to pay. */
export async function furnishDocuments(world: World, cast: Cast, jobId: string, itemId: string) {
  const { db, run } = world;
  const { manager, customer } = cast;
  const [to] = await db.select().from(contact).where(eq(contact.id, customer.id));
  const preparedFor = [
    { contactId: customer.id, name: to?.name ?? "", email: to?.email ?? "", role: "signer" },
  ];
  const make = async (kind: string, change: Partial<Draft> = {}, ofDocumentId?: string) => {
    const made = await run(manager, createDocument, { jobId, kind, itemIds: [itemId], ofDocumentId });
    const [row] = await db.select().from(document).where(eq(document.id, made.documentId));
    await run(manager, saveDraft, {
      documentId: made.documentId,
      draft: { ...row?.draft, preparedFor, ...change },
    });
    return made.documentId;
  };
  const sent = async (kind: string, change?: Partial<Draft>, ofDocumentId?: string) => {
    const documentId = await make(kind, change, ofDocumentId);
    await run(manager, sendDocument, { documentId });
    return documentId;
  };

  const draftDocumentId = await make("proposal");
  const { fileId: attachedFileId } = await run(manager, beginUpload, { jobId, name: "plan.txt", size: 4 });
  await env.FILES.put(`${manager.orgId}/${attachedFileId}`, "plan");
  await run(manager, finishUpload, { fileId: attachedFileId });
  const sentDocumentId = await sent("estimate", { attachments: [attachedFileId] });
  const share = { kind: "percent" as const, bp: 5_000 };
  const schedule = [{ id: MILESTONE, name: "Halfway", share, on: null }];
  const acceptedDocumentId = await sent("proposal", { schedule });
  await run(customer, acceptDocument, { documentId: acceptedDocumentId, n: 1 });
  const invoiceDocumentId = await sent("customer_invoice", {}, acceptedDocumentId);
  const [recipient] = await db
    .select()
    .from(documentRecipient)
    .where(eq(documentRecipient.documentId, sentDocumentId));
  return {
    draftDocumentId,
    sentDocumentId,
    attachedFileId,
    acceptedDocumentId,
    invoiceDocumentId,
    recipientId: recipient?.id ?? "",
  };
}

interface Packed {
  jobId: string;
  itemId: string;
  /** Somebody at the contractor. */
  contactId: string;
}

/** An order that waits for the answer of the cast's contractor. */
export async function furnishVendorDocument(
  { db, run }: World,
  { manager, contractorId, assetId }: Cast,
  { jobId, itemId, contactId }: Packed,
) {
  const { documentId } = await run(manager, createDocument, {
    ...{ jobId, contractorId, assetId },
    kind: "purchase_order",
    itemIds: [itemId],
  });
  const [row] = await db.select().from(document).where(eq(document.id, documentId));
  const [to] = await db.select().from(contact).where(eq(contact.id, contactId));
  const preparedFor = [{ contactId, name: to?.name ?? "", email: to?.email ?? "", role: "signer" }];
  await run(manager, saveDraft, { documentId, draft: { ...row?.draft, preparedFor } });
  await run(manager, sendDocument, { documentId });
  return { vendorDocumentId: documentId };
}
