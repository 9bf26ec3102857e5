import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { chooseOptions } from "#commands/document/choose-options.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { declineDocument } from "#commands/document/decline-document.ts";
import { noteOpened } from "#commands/document/note-opened.ts";
import { remindRecipient } from "#commands/document/remind-recipient.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { withdrawDocument } from "#commands/document/withdraw-document.ts";
import {
  activity,
  contact,
  document,
  documentRecipient,
  documentVersion,
  order,
  orderLine,
  outbox,
  workOrder,
} from "#db/schema/index.ts";
import type { CustomerViewer } from "#domain/access/viewer.ts";
import { addLeadContact, draftOf, sentProposal, toCora, withBudget } from "#test/setup/document.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";

const rowOf = async ({ db }: World, id: string) => {
  const [row] = await db.select().from(document).where(eq(document.id, id));
  if (!row) throw new Error(`No document ${id}`);
  return row;
};
const verbs = async ({ db }: World) => (await db.select().from(activity)).map(({ verb }) => verb);
const answer = (documentId: string, n = 1) => ({ documentId, n });

test("chosen lines become a draft with a number and the customer's prices", async () => {
  const { world, jobId } = await withBudget();
  const { documentId, number } = await world.run("manager", createDocument, {
    jobId,
    kind: "proposal",
    itemIds: ["basin", "tiles"],
  });
  expect(number).toBe("PRO-0001");
  const draft = await draftOf(world, documentId);
  expect(draft.lines.map(({ id, unitPriceMinor }) => [id, unitPriceMinor])).toEqual([
    ["tiles", 5_000],
    ["basin", 12_500],
  ]);
  expect(draft.preparedFor).toEqual([{ ...toCora, role: "signer" }]);
  expect(await rowOf(world, documentId)).toMatchObject({ netMinor: 35_000, taxMinor: 3_500, state: "draft" });
  expect(await verbs(world)).toContain("document.drafted");
});

test("a bid request tells no price, and an order needs its contractor and asset", async () => {
  const { world, jobId } = await withBudget();
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "bid_request",
    itemIds: ["tiles"],
  });
  const [line] = (await draftOf(world, documentId)).lines;
  expect(line).toMatchObject({ unitPriceMinor: 0, quantityMilli: 2_000 });
  const order = { jobId, kind: "work_order", itemIds: ["tiles"] };
  await expect(world.run("manager", createDocument, order)).rejects.toMatchObject({ field: "contractorId" });
  await expect(
    world.run("manager", createDocument, { ...order, contractorId: "con1" }),
  ).rejects.toMatchObject({ field: "assetId" });
});

test("sending freezes what stands there, prints it and mails the link", async () => {
  const { world, documentId } = await sentProposal();
  expect(await rowOf(world, documentId)).toMatchObject({ state: "sent", sentVersion: 1, draft: null });
  const [version] = await world.db.select().from(documentVersion);
  const stored = await env.FILES.get(version?.pdfKey ?? "");
  const bytes = new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer());
  expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe("%PDF-");
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  expect(version?.pdfSha256).toBe(digest);
  const mails = await world.db.select().from(outbox).where(eq(outbox.contactId, "contact1"));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.message.html).toContain(`/p/`);
  const [recipient] = await world.db.select().from(documentRecipient);
  expect(recipient).toMatchObject({ state: "invited", mailId: mails[0]?.id, invitedAt: NOW });
});

test("what is not ready is refused on the part that must change, and stays a draft", async () => {
  const { world, jobId } = await withBudget();
  const { documentId } = await world.run("manager", createDocument, { jobId, kind: "proposal" });
  const send = () => world.run("manager", sendDocument, { documentId });
  await expect(send()).rejects.toMatchObject({ code: "not_ready", field: "lines" });
  const draft = await draftOf(world, documentId);
  const tiles = { id: "a", itemId: null, groupId: null, description: "Tiles", notes: "", unit: "each" };
  const money = { quantityMilli: 1_000, unitPriceMinor: 100, discountMinor: 0, taxBp: 0 };
  const lines = [{ ...tiles, ...money, option: null, chosen: true }];
  const save = (changes: object) =>
    world.run("manager", saveDraft, { documentId, draft: { ...draft, lines, ...changes } });
  await save({ preparedFor: [] });
  await expect(send()).rejects.toMatchObject({ field: "preparedFor" });
  await save({ preparedFor: [{ ...toCora, email: "somebody@else.test", role: "signer" }] });
  await expect(send()).rejects.toMatchObject({ field: "preparedFor[0].email" });
  await save({ preparedFor: [{ ...toCora, role: "signer" }], until: "2026-03-02" });
  await expect(send()).rejects.toMatchObject({ field: "until" });
  expect(await rowOf(world, documentId)).toMatchObject({ state: "draft", sentVersion: 0 });
  expect(await world.db.$count(documentVersion)).toBe(0);
});

test("opening is noted once, and only for who it was sent to", async () => {
  const { world, documentId } = await sentProposal();
  await world.run("customer", noteOpened, { documentId });
  await world.run("customer", noteOpened, { documentId });
  expect((await verbs(world)).filter((verb) => verb === "document.opened")).toHaveLength(1);
  for (const who of ["otherCustomer", "stranger"] as const)
    await expect(world.run(who, acceptDocument, answer(documentId))).rejects.toMatchObject({
      kind: who === "stranger" ? "forbidden" : "not_found",
    });
});

test("a colleague at the same customer who was not sent it does not see it", async () => {
  const { world, documentId } = await sentProposal();
  const born = { orgId: "org1", customerId: "cust1", createdAt: NOW };
  await world.db.insert(contact).values({ ...born, id: "contact3", name: "Kit", email: "kit@example.test" });
  const colleague: CustomerViewer = { ...VIEWERS.customer, id: "contact3", name: "Kit", via: "s-contact3" };
  await expect(world.run(colleague, acceptDocument, answer(documentId))).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("options move the total, and what is accepted is what was chosen", async () => {
  const { world, documentId } = await sentProposal(({ lines }) => ({
    lines: lines.map((line) =>
      line.id === "mirror" ? { ...line, option: { kind: "optional" }, chosen: false } : line,
    ),
  }));
  expect(await rowOf(world, documentId)).toMatchObject({ netMinor: 35_000 });
  const chosen = { ...answer(documentId), choices: { mirror: "on", tiles: "off" } };
  expect(await world.run("customer", chooseOptions, chosen)).toMatchObject({ netMinor: 38_000 });
  await world.run("customer", acceptDocument, answer(documentId));
  expect(await rowOf(world, documentId)).toMatchObject({
    state: "accepted",
    netMinor: 38_000,
    contractMinor: 38_000,
  });
});

test("accepting twice is one event, and declining after it is a conflict", async () => {
  const { world, documentId } = await sentProposal();
  const both = await Promise.allSettled([
    world.run("customer", acceptDocument, answer(documentId)),
    world.run("customer", acceptDocument, answer(documentId)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await verbs(world)).filter((verb) => verb === "document.accepted")).toHaveLength(1);
  await expect(
    world.run("customer", declineDocument, { ...answer(documentId), reason: "Too dear" }),
  ).rejects.toMatchObject({ code: "accepted" });
});

test("declining with a reason tells the sender, and accepting after it is a conflict", async () => {
  const { world, documentId } = await sentProposal();
  await world.run("customer", declineDocument, { ...answer(documentId), reason: "Too dear" });
  const mails = await world.db.select().from(outbox);
  expect(mails.some(({ message }) => message.subject.includes("declined PRO-0001"))).toBe(true);
  await expect(world.run("customer", acceptDocument, answer(documentId))).rejects.toMatchObject({
    code: "declined",
  });
});

test("in order, the second is asked when the first has accepted", async () => {
  const second = { contactId: "contact3", name: "Kit", email: "kit@example.test", role: "signer" as const };
  const { world, jobId } = await withBudget();
  await world.db.insert(contact).values({
    orgId: "org1",
    id: "contact3",
    customerId: "cust1",
    name: "Kit",
    email: second.email,
    createdAt: NOW,
  });
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "estimate",
    itemIds: ["tiles"],
  });
  const draft = await draftOf(world, documentId);
  const preparedFor = [{ ...toCora, role: "signer" }, second];
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, preparedFor, inOrder: true } });
  await world.run("manager", sendDocument, { documentId });
  const kit: CustomerViewer = { ...VIEWERS.customer, id: "contact3", name: "Kit", via: "s-contact3" };
  await expect(world.run(kit, acceptDocument, answer(documentId))).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await world.run("customer", acceptDocument, answer(documentId))).toMatchObject({ state: "sent" });
  expect(await world.run(kit, acceptDocument, answer(documentId))).toMatchObject({ state: "accepted" });
});

test("a new version ends the answers to the one before", async () => {
  const { world, documentId } = await sentProposal();
  await world.run("manager", reviseDocument, { documentId });
  await expect(world.run("customer", acceptDocument, answer(documentId))).rejects.toMatchObject({
    code: "being_changed",
  });
  await world.run("manager", sendDocument, { documentId, note: "Two mirrors" });
  await expect(world.run("customer", acceptDocument, answer(documentId))).rejects.toMatchObject({
    code: "newer_version",
  });
  await world.run("customer", acceptDocument, answer(documentId, 2));
  await expect(world.run("manager", reviseDocument, { documentId })).rejects.toMatchObject({
    code: "accepted",
  });
});

test("past its day nothing is accepted, and nobody is reminded", async () => {
  const { world, documentId } = await sentProposal(() => ({ until: "2026-03-03" }));
  const [recipient] = await world.db.select().from(documentRecipient);
  const remind = () => world.run("manager", remindRecipient, { documentId, recipientId: recipient?.id });
  await remind();
  expect(await world.db.$count(outbox, eq(outbox.contactId, "contact1"))).toBe(2);
  world.clock.now += 86_400_000;
  await expect(world.run("customer", acceptDocument, answer(documentId))).rejects.toMatchObject({
    code: "expired",
  });
  await expect(remind()).rejects.toMatchObject({ code: "not_waiting" });
  await world.run("manager", reviseDocument, { documentId });
  expect((await rowOf(world, documentId)).draft).toMatchObject({ until: null });
});

test("what is changed keeps the day that has not come yet", async () => {
  const { world, documentId } = await sentProposal(() => ({ until: "2026-03-03" }));
  await world.run("manager", reviseDocument, { documentId });
  expect((await rowOf(world, documentId)).draft).toMatchObject({ until: "2026-03-03" });
});

test("a new version that says nothing of itself lists what is different", async () => {
  const { world, documentId } = await sentProposal();
  await world.run("manager", reviseDocument, { documentId });
  const draft = await draftOf(world, documentId);
  const [first, ...others] = draft.lines;
  if (!first) throw new Error("no line");
  const lines = [{ ...first, quantityMilli: first.quantityMilli + 1_000 }, ...others];
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, lines } });
  await world.run("manager", sendDocument, { documentId, note: " " });
  const versions = await world.db.select().from(documentVersion).orderBy(documentVersion.n);
  expect(versions.map(({ note }) => note)).toEqual(["", expect.stringMatching(/^Total .*, now .*\. .*\.$/)]);
  expect(versions[1]?.note).toContain(first.description);
});

test("a withdrawn document takes no answer", async () => {
  const { world, documentId } = await sentProposal();
  await world.run("manager", withdrawDocument, { documentId, reason: "Wrong job" });
  await expect(world.run("customer", acceptDocument, answer(documentId))).rejects.toMatchObject({
    code: "withdrawn",
  });
});

test("an accepted vendor order is an accepted work order with its order and lines", async () => {
  const { world, jobId } = await withBudget();
  await addLeadContact(world);
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "work_order",
    contractorId: "con1",
    assetId: "asset1",
    itemIds: ["tiles", "basin"],
  });
  await world.run("manager", sendDocument, { documentId });
  await world.run("lead", acceptDocument, answer(documentId));
  const { orderId } = await rowOf(world, documentId);
  const [work] = await world.db
    .select()
    .from(workOrder)
    .where(eq(workOrder.orderId, orderId ?? ""));
  expect(work).toMatchObject({ state: "accepted", contractorId: "con1", assetId: "asset1" });
  const [made] = await world.db.select().from(order);
  expect(made).toMatchObject({ originalMinor: 28_000, capMinor: 28_000, state: "accepted" });
  const lines = await world.db
    .select()
    .from(orderLine)
    .where(and(eq(orderLine.orderId, orderId ?? "")));
  expect(lines.map(({ itemId }) => itemId)).toEqual(["tiles", "basin"]);
});
