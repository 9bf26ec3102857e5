import type { CustomerViewer } from "#domain/access/viewer.ts";
import { CONSENT_VERSION } from "#domain/document/consent.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { openRecords } from "../../../scripts/records.ts";
import { staffViewer } from "../../../scripts/seed/actor.ts";
import { CONTACTS, ORGANISATION } from "../../../scripts/seed/demo-people.ts";
import { lifeOn } from "../life/life.ts";
import type { Organisation } from "../organisation.ts";

const manager = staffViewer("grace");
const AT_ONCE_MS = 1;

/** Whose cookie the bench holds. */
const signer: CustomerViewer = {
  kind: "customer",
  orgId: ORGANISATION.id,
  id: "contact0",
  name: CONTACTS[0],
  customerId: "customer0",
  via: "bench-customer",
};

const draft = {
  ...emptyDraft,
  title: "Overhaul the pump",
  lines: [
    {
      ...{ id: "line", itemId: null, groupId: null, description: "Pump", notes: "", unit: "each" },
      ...{ quantityMilli: 1_000, unitPriceMinor: 120_50, discountMinor: 0, taxBp: 1_000 },
      ...{ option: null, chosen: true },
    },
  ],
  preparedFor: [{ contactId: signer.id, name: signer.name, email: "nora.field@mail.test", role: "signer" }],
  signed: true,
};

/** What the signer posts for each of so many proposals, which lack nothing but the signature. They count for a quarter of an hour. */
export async function proposalsToSign({ dataDir, jobId }: Organisation, count: number): Promise<object[]> {
  const records = await openRecords(dataDir);
  try {
    const { did, database } = lifeOn(records);
    const first = async <Row>(query: string, id: string) =>
      (await database.prepare(query).bind(id).first<Row>()) ?? undefined;
    const signatures: object[] = [];
    while (signatures.length < count) {
      const blank = { jobId, kind: "proposal", itemIds: [] };
      const { documentId = "" } = await did(manager, "document/create", blank, AT_ONCE_MS);
      await did(manager, "document/save-draft", { documentId, draft }, AT_ONCE_MS);
      await did(manager, "document/send", { documentId }, AT_ONCE_MS);
      const version = { documentId, n: 1 };
      const consent = { ...version, agree: true, consentVersion: CONSENT_VERSION };
      await did(signer, "document/consent", consent, AT_ONCE_MS);
      const printed = await first<{ sha256: string }>(
        "select pdf_sha256 as sha256 from document_version where document_id = ?",
        documentId,
      );
      signatures.push({ ...version, ...printed, name: signer.name, hasAuthority: true });
    }
    await did(signer, "step-up/request", {}, AT_ONCE_MS);
    const mail = await first<{ message: string }>(
      "select message from outbox where contact_id = ? order by created_at desc, id desc limit 1",
      signer.id,
    );
    const code = /Your code: (\d{6})/.exec(mail?.message ?? "")?.[1];
    await did(signer, "step-up/confirm", { code }, AT_ONCE_MS);
    return signatures;
  } finally {
    await records.close();
  }
}
