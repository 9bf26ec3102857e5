import { eq } from "drizzle-orm";
import { createDocument } from "#commands/document/create-document.ts";
import { delegateDocument } from "#commands/document/delegate-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sealDocument } from "#commands/document/seal-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { requestStepUp } from "#commands/step-up/request-step-up.ts";
import { contact, delegation, document } from "#db/schema/index.ts";
import { agree, enterCode, shaOf, signatureOf } from "#test/setup/signing.ts";
import type { World } from "#test/setup/world.ts";
import { systemViewer } from "#worker/caller.ts";
import type { Cast } from "./cast.ts";

/** Proposals to sign: one nobody agreed to yet, one that waits for its signature alone, one passed on, one sealed. */
export async function furnishSigning(world: World, cast: Cast, jobId: string, itemId: string) {
  const { db, run } = world;
  const { manager, customer } = cast;
  const [to] = await db.select().from(contact).where(eq(contact.id, customer.id));
  const signer = { contactId: customer.id, name: to?.name ?? "", email: to?.email ?? "", role: "signer" };
  const sent = async () => {
    const { documentId } = await run(manager, createDocument, { jobId, kind: "proposal", itemIds: [itemId] });
    const [row] = await db.select().from(document).where(eq(document.id, documentId));
    const draft = { ...row?.draft, preparedFor: [signer], signed: true };
    await run(manager, saveDraft, { documentId, draft });
    await run(manager, sendDocument, { documentId });
    return documentId;
  };
  const signDocumentId = await sent();
  const readyDocumentId = await sent();
  const sealedDocumentId = await sent();
  await enterCode(world, customer);
  await agree(world, readyDocumentId, customer);
  await agree(world, sealedDocumentId, customer);
  await run(customer, signDocument, await signatureOf(world, sealedDocumentId));
  await run(systemViewer(cast.orgId), sealDocument, { documentId: sealedDocumentId });
  const passOn = { name: "Nell", email: `nell-${customer.id}@example.test` };
  await run(customer, delegateDocument, { documentId: signDocumentId, n: 1, ...passOn });
  const [asked] = await db.select().from(delegation).where(eq(delegation.documentId, signDocumentId));
  await run(customer, requestStepUp, {});
  return {
    signDocumentId,
    readyDocumentId,
    readySha256: await shaOf(world, readyDocumentId),
    sealedDocumentId,
    delegationId: asked?.id ?? "",
  };
}
