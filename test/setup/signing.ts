import { desc, eq } from "drizzle-orm";
import { consentDocument } from "#commands/document/consent-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { confirmStepUp } from "#commands/step-up/confirm-step-up.ts";
import { requestStepUp } from "#commands/step-up/request-step-up.ts";
import { contact, documentVersion, outbox } from "#db/schema/index.ts";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import type { Draft } from "#domain/document/draft.ts";
import { draftOf, sentProposal, toCora, withBudget } from "./document.ts";
import { NOW, VIEWERS, type World } from "./world.ts";

/** A second contact of the same customer. */
export const KIT: CustomerViewer = {
  ...VIEWERS.customer,
  id: "contact3",
  name: "Kit Quay",
  via: "s-contact3",
};
export const toKit = {
  contactId: KIT.id,
  name: KIT.name,
  email: "kit@example.test",
  role: "signer" as const,
};

export const addKit = ({ db }: World) =>
  db.insert(contact).values({
    ...{ orgId: "org1", customerId: "cust1", createdAt: NOW },
    ...{ id: KIT.id, name: KIT.name, email: toKit.email },
  });

/** A proposal that takes a signature, sent to the customer. */
export const sentToSign = (change: (draft: Draft) => Partial<Draft> = () => ({})) =>
  sentProposal((draft) => ({ signed: true, ...change(draft) }));

/** The same, for two of the customer's people. */
export async function sentToBoth(inOrder = false, more: Partial<Draft> = {}) {
  const { world, jobId } = await withBudget();
  await addKit(world);
  const { documentId } = await world.run("manager", createDocument, {
    ...{ jobId, kind: "proposal" },
    itemIds: ["tiles"],
  });
  const draft = await draftOf(world, documentId);
  const preparedFor = [{ ...toCora, role: "signer" as const }, toKit];
  await world.run("manager", saveDraft, {
    documentId,
    draft: { ...draft, preparedFor, inOrder, signed: true, ...more },
  });
  await world.run("manager", sendDocument, { documentId });
  return { world, jobId, documentId };
}

export async function shaOf({ db }: World, documentId: string): Promise<string> {
  const [row] = await db
    .select()
    .from(documentVersion)
    .where(eq(documentVersion.documentId, documentId))
    .orderBy(desc(documentVersion.n))
    .limit(1);
  return row?.pdfSha256 ?? "";
}

/** The code in the newest mail to a contact. */
export async function mailedCode({ db }: World, contactId: string): Promise<string> {
  const mails = await db
    .select()
    .from(outbox)
    .where(eq(outbox.contactId, contactId))
    .orderBy(desc(outbox.id));
  const texts = mails.flatMap(({ message }) => /Your code: (\d{6})/.exec(message.text)?.[1] ?? []);
  return texts[0] ?? "";
}

type Signer = "customer" | CustomerViewer;
const idOf = (who: Signer) => (who === "customer" ? VIEWERS.customer.id : who.id);

export async function enterCode(world: World, who: Signer = "customer"): Promise<void> {
  await world.run(who, requestStepUp, {});
  await world.run(who, confirmStepUp, { code: await mailedCode(world, idOf(who)) });
}

export const agree = (
  world: World,
  documentId: string,
  who: Parameters<World["run"]>[0] = "customer",
  n = 1,
) => world.run(who, consentDocument, { documentId, n, agree: true, consentVersion: CONSENT_VERSION });

export const signatureOf = async (world: World, documentId: string, more: object = {}) => ({
  ...{ documentId, n: 1, sha256: await shaOf(world, documentId), name: "Cora Customer", hasAuthority: true },
  ...more,
});

/** Everything that comes before the signature, and the signature. */
export async function signs(world: World, documentId: string, who: Signer = "customer", more: object = {}) {
  await agree(world, documentId, who);
  await enterCode(world, who);
  return world.run(who, signDocument, await signatureOf(world, documentId, more));
}
