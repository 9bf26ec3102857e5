import type { CustomerViewer } from "#domain/access/viewer.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import { staffViewer } from "../../../scripts/seed/actor.ts";
import { ORGANISATION } from "../../../scripts/seed/demo-people.ts";
import type { Life } from "./life.ts";
import { system } from "./people.ts";

const manager = staffViewer("grace");
const MINUTE = 60_000;
const DAY = 86_400_000;

const lines = Array.from({ length: 20 }, (_, n) => ({
  do: "add-item",
  id: `line${n}`,
  fields: { description: `Line ${n}`, unitCostMinor: 1_000 + n },
}));

/** Proposals of one job that take a signature: signed and sealed, not sent in the end, and passed on. */
export async function lifeOfSignatures(life: Life): Promise<void> {
  const { did } = life;
  const signer = await newCustomer(life);
  const { jobId } = await did(manager, "job/create", {
    title: "Waiting room",
    siteId: "site1",
    customerId: signer.customerId,
  });
  await did(manager, "budget/edit", { jobId, changes: lines });
  const drafted = async () => {
    const itemIds = lines.map(({ id }) => id);
    const { documentId } = await did(manager, "document/create", { jobId, kind: "proposal", itemIds });
    return documentId ?? "";
  };
  const sent = async () => {
    const documentId = await drafted();
    const to = [{ contactId: signer.id, role: "signer" }];
    await did(manager, "document/send", { documentId, to, signed: true });
    return documentId;
  };
  await signedAndSealed(life, signer, await sent());
  const documentId = await drafted();
  await did(manager, "document/schedule-send", { documentId, at: Date.now() + 30 * DAY });
  await did(system, "document/keep-back", { documentId, reason: "They have moved out." });
  await passedOn(life, signer, await sent());
}

/** The one contact of a customer, whom a draft is for without anybody saying so. */
async function newCustomer({ did }: Life): Promise<CustomerViewer> {
  const { customerId = "" } = await did(manager, "customer/add", { name: "Mill Street Dental" });
  const name = "Dana Miller";
  const email = "dana.miller@mail.test";
  const { contactId = "" } = await did(manager, "contact/add", { customerId, name, email });
  return { kind: "customer", orgId: ORGANISATION.id, id: contactId, name, customerId, via: "seed" };
}

async function signedAndSealed(
  { did, database }: Life,
  signer: CustomerViewer,
  documentId: string,
): Promise<void> {
  const version = { documentId, n: 1 };
  await did(signer, "document/consent", { ...version, agree: true, consentVersion: CONSENT_VERSION });
  await did(signer, "step-up/request", {});
  const mail = await database
    .prepare("select message from outbox where contact_id = ? order by created_at desc, id desc limit 1")
    .bind(signer.id)
    .first<{ message: string }>();
  const code = /Your code: (\d{6})/.exec(mail?.message ?? "")?.[1];
  await did(signer, "step-up/confirm", { code }, MINUTE);
  const printed = await database
    .prepare("select pdf_sha256 as sha256 from document_version where document_id = ?")
    .bind(documentId)
    .first<{ sha256: string }>();
  await did(signer, "document/sign", { ...version, ...printed, name: signer.name, hasAuthority: true });
  await did(system, "document/seal", { documentId });
}

async function passedOn({ did, database }: Life, signer: CustomerViewer, documentId: string): Promise<void> {
  const asked = async () => {
    const colleague = { name: "Nell Miller", email: "nell.miller@mail.test" };
    await did(signer, "document/delegate", { documentId, n: 1, ...colleague });
    const row = await database
      .prepare("select id from delegation where document_id = ? order by asked_at desc limit 1")
      .bind(documentId)
      .first<{ id: string }>();
    return { delegationId: row?.id };
  };
  await did(manager, "document/refuse-delegation", await asked());
  await did(manager, "document/agree-delegation", await asked());
}
