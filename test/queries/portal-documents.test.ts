import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { withdrawDocument } from "#commands/document/withdraw-document.ts";
import { createDb } from "#db/client.ts";
import { readPortalDocument, readPortalPdf } from "#db/queries/portal-document.ts";
import { readReceivedDocuments } from "#db/queries/portal-documents.ts";
import { contact } from "#db/schema/index.ts";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { draftOf, sentProposal, toCora } from "#test/setup/document.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";
import { metered } from "./metered.ts";

const today = "2026-03-03";
const cora = VIEWERS.customer as CustomerViewer;

/** Somebody else of the same customer. */
const NED: CustomerViewer = { ...cora, id: "contact4", name: "Ned Neighbour", via: "s-contact4" };
const toNed = { contactId: NED.id, name: NED.name, email: "ned@example.test" };
const withNed = ({ db }: World) =>
  db.insert(contact).values({
    orgId: "org1",
    id: NED.id,
    customerId: "cust1",
    name: NED.name,
    email: toNed.email,
    createdAt: NOW,
  });

const DOOR = {
  ...{ id: "door", itemId: null, groupId: null, description: "Door", notes: "", unit: "each" },
  ...{ quantityMilli: 1_000, unitPriceMinor: 50_000, discountMinor: 0, taxBp: 1_000 },
  ...{ option: null, chosen: true },
};

const read = (world: World, documentId: string, viewer = cora, n?: number) =>
  readPortalDocument(world.db, viewer, { documentId, n, today });

test("what was sent is read in one trip, as it was sent, with what it asks", async () => {
  const { documentId } = await sentProposal(() => ({ title: "Your bathroom", until: "2026-03-20" }));
  const { meter, client } = metered(env.DB);
  const page = await readPortalDocument(createDb(client), cora, { documentId, today });
  expect(meter.trips).toBe(1);
  expect(page).toMatchObject({ step: "accept", n: 1, left: 0, head: { title: "Your bathroom" } });
  expect(page.shown.totals).toMatchObject({ grossMinor: 41_800 });
  expect(page.head.preparedFor).toEqual({ name: "Cora Customer", company: "Quay Apartments" });
  expect(page.talk.rows.map(({ verb }) => verb)).toEqual(["document.sent"]);
  const late = await readPortalDocument(createDb(client), cora, { documentId, today: "2026-03-21" });
  expect(late.step).toBe("expired");
});

test("what became of the job before it was read is no news to its open page", async () => {
  const { world, jobId, documentId } = await sentProposal();
  const before = await read(world, documentId);
  const other = await world.run("manager", createDocument, { jobId, kind: "proposal", itemIds: [] });
  const draft = await draftOf(world, other.documentId);
  await world.run("manager", saveDraft, {
    documentId: other.documentId,
    draft: { ...draft, lines: [DOOR], preparedFor: [{ ...toCora, role: "signer" }] },
  });
  await world.run("manager", sendDocument, { documentId: other.documentId });
  const after = await read(world, documentId);
  expect(after.talk.rows).toEqual(before.talk.rows);
  expect(after.talk.lastSeq).toBe((await read(world, other.documentId)).talk.rows.at(-1)?.seq);
  const { lastSeq } = after.talk;
  const older = await readPortalDocument(world.db, cora, { documentId, today, before: lastSeq });
  expect(older.talk.lastSeq).toBe(before.talk.rows.at(-1)?.seq);
  expect(older.talk.lastSeq).toBeLessThan(lastSeq);
});

test("nobody but those it was sent to finds it, of the same customer neither", async () => {
  const { world, documentId } = await sentProposal();
  await withNed(world);
  for (const viewer of [NED, VIEWERS.otherCustomer as CustomerViewer]) {
    await expect(read(world, documentId, viewer)).rejects.toMatchObject({ kind: "not_found" });
    await expect(readPortalPdf(world.db, viewer, { documentId })).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await readReceivedDocuments(world.db, viewer, today)).toEqual([]);
  }
  await expect(readPortalDocument(world.db, VIEWERS.lead, { documentId, today })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a list tells where each stands, and a total only where it is shown", async () => {
  const { world, documentId } = await sentProposal();
  const list = () => readReceivedDocuments(world.db, cora, today);
  expect(await list()).toMatchObject([{ id: documentId, step: "accept", grossMinor: 41_800 }]);
  await world.run("customer", acceptDocument, { documentId, n: 1 });
  expect(await list()).toMatchObject([{ step: "accepted", grossMinor: 41_800 }]);
});

test("where totals are hidden, no list tells them", async () => {
  const { world, documentId } = await sentProposal(({ show }) => ({ show: { ...show, totals: false } }));
  expect(await readReceivedDocuments(world.db, cora, today)).toMatchObject([
    { id: documentId, grossMinor: null },
  ]);
});

test("a draft of the next version tells nothing before it is sent", async () => {
  const { world, documentId } = await sentProposal();
  await world.run("manager", reviseDocument, { documentId });
  const draft = await draftOf(world, documentId);
  const [first, ...others] = draft.lines;
  await world.run("manager", saveDraft, {
    documentId,
    draft: {
      ...draft,
      title: "Secretly dearer",
      until: "2026-05-05",
      lines: [{ ...first, unitPriceMinor: 9_876_543 }, ...others],
    },
  });
  const page = await read(world, documentId);
  const list = await readReceivedDocuments(world.db, cora, today);
  expect(page).toMatchObject({ step: "being_changed", shown: { totals: { grossMinor: 41_800 } } });
  expect(list).toMatchObject([{ step: "being_changed", grossMinor: null }]);
  expect(JSON.stringify([page, list])).not.toMatch(/Secretly|2026-05-05|9876543|19753086|20004586|22005/);
});

test("an older version stays readable as it was; who was left out of the next learns nothing of it", async () => {
  const { world, documentId } = await sentProposal();
  await withNed(world);
  await resend(world, documentId, [toCora, toNed], "A better basin");
  expect(await read(world, documentId)).toMatchObject({
    n: 2,
    step: "accept",
    left: 1,
    versions: [{ n: 2, note: "A better basin" }, { n: 1 }],
    shown: { totals: { grossMinor: 21_746_435 } },
  });
  const old = await read(world, documentId, cora, 1);
  expect(old).toMatchObject({ n: 1, step: "newer_version", shown: { totals: { grossMinor: 41_800 } } });
  await expect(read(world, documentId, NED, 1)).rejects.toMatchObject({ kind: "not_found" });

  await resend(world, documentId, [toNed], "Without Cora");
  const left = [await read(world, documentId), await readReceivedDocuments(world.db, cora, today)];
  expect(left).toMatchObject([
    { n: 2, step: "newer_version" },
    [{ n: 2, step: "newer_version", grossMinor: null }],
  ]);
  expect(JSON.stringify(left)).not.toContain("Without Cora");
  await world.run("manager", withdrawDocument, { documentId, reason: "Not needed" });
  expect(await read(world, documentId, NED)).toMatchObject({ step: "withdrawn", reason: "Not needed" });
  expect((await read(world, documentId)).reason).toBeNull();
});

/** Changes what was sent and sends it to these. */
async function resend(world: World, documentId: string, to: (typeof toCora)[], note: string) {
  await world.run("manager", reviseDocument, { documentId });
  const draft = await draftOf(world, documentId);
  const [first, ...others] = draft.lines;
  const preparedFor = to.map((one) => ({ ...one, role: "signer" as const }));
  const lines = [{ ...first, unitPriceMinor: 9_870_743 }, ...others];
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, preparedFor, lines } });
  await world.run("manager", sendDocument, { documentId, note });
}

test("a change order and an invoice stand with their order", async () => {
  const { world, jobId, documentId } = await sentProposal();
  await world.run("customer", acceptDocument, { documentId, n: 1 });
  const { documentId: invoiceId } = await world.run("manager", createDocument, {
    jobId,
    kind: "customer_invoice",
    itemIds: ["tiles"],
    ofDocumentId: documentId,
  });
  const draft = await draftOf(world, invoiceId);
  await world.run("manager", saveDraft, {
    documentId: invoiceId,
    draft: { ...draft, preparedFor: [{ ...toCora, role: "copy" }] },
  });
  expect((await read(world, documentId)).related).toEqual([]);
  await world.run("manager", sendDocument, { documentId: invoiceId });
  expect((await read(world, documentId)).related).toMatchObject([
    { id: invoiceId, step: "pay", grossMinor: 11_000 },
  ]);
});
