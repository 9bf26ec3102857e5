import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { withdrawDocument } from "#commands/document/withdraw-document.ts";
import { removeFile } from "#commands/file/remove-file.ts";
import { activity, documentAttachment, documentVersion, file, outbox } from "#db/schema/index.ts";
import { jpeg } from "#test/files/pictures.ts";
import { fileOn, proposalWithFile } from "#test/setup/attached.ts";
import { CLOSES, guestOf, sentBidRequest, third } from "#test/setup/bids.ts";
import { browser, type Holder } from "#test/setup/browser.ts";
import { addKit, KIT, toKit } from "#test/setup/signing.ts";
import { VIEWERS, type Who, type World } from "#test/setup/world.ts";

const statusFor = async (who: Who | Holder | null, path: string) =>
  (await (await browser(who)).get(path)).status;

const contentOf = async ({ db }: World, documentId: string) =>
  (await db.select().from(documentVersion).where(eq(documentVersion.documentId, documentId))).at(-1)?.content;

test("a file that goes along is read by whom the document was sent to, from then on, and by nobody else", async () => {
  const { world, documentId, fileId, send } = await proposalWithFile();
  await addKit(world);
  const path = `/files/${fileId}`;
  expect([await statusFor("customer", path), await statusFor("manager", path)]).toEqual([404, 200]);
  await send();
  const answer = await (await browser("customer")).get(`${path}?preview=1`);
  expect([answer.status, await answer.text()]).toEqual([200, "%PDF-1.7 Floor plan.pdf"]);
  for (const who of ["lead", "technician", "otherLead", "otherCustomer", "stranger", KIT, null] as const)
    expect([who, await statusFor(who, path)]).toEqual([who, 404]);
  expect(await contentOf(world, documentId)).toMatchObject({
    attachments: [fileId],
    attached: [
      {
        id: fileId,
        name: "Floor plan.pdf",
        size: 23,
        type: "application/pdf",
        sha256: createHash("sha256").update("%PDF-1.7 Floor plan.pdf").digest("hex"),
      },
    ],
  });
  const told = await world.db.select().from(activity).where(eq(activity.verb, "file.added"));
  expect(told.map(({ audience }) => audience)).toEqual([""]);
  const [mail] = await world.db.select().from(outbox).where(eq(outbox.contactId, "contact1"));
  expect(mail?.message.text).toContain("1 file");
});

test("their page names it, with its size and ways to it, and nothing else of the job's files", async () => {
  const { jobId, documentId, fileId, send } = await proposalWithFile();
  await fileOn(jobId, "Costs-of-ours.pdf");
  await send();
  const page = await (await (await browser("customer")).get(`/portal/documents/${documentId}`)).text();
  for (const words of ["Floor plan.pdf", "23 B", `/files/${fileId}?preview=1`]) expect(page).toContain(words);
  expect(page).not.toContain("Costs-of-ours");
});

test("whoever was left out of a newer version keeps what went along with theirs, and gets no newer file", async () => {
  const { world, jobId, documentId, fileId, send } = await proposalWithFile();
  await addKit(world);
  await send();
  const newer = await fileOn(jobId, "Second plan.pdf");
  await world.run("manager", reviseDocument, { documentId });
  await send({ to: [{ contactId: toKit.contactId, role: "signer" }], attachments: ["none", newer] });
  expect(await statusFor("customer", `/files/${fileId}`)).toBe(200);
  expect(await statusFor("customer", `/files/${newer}`)).toBe(404);
  expect(await statusFor(KIT, `/files/${newer}`)).toBe(200);
  expect(await statusFor(KIT, `/files/${fileId}`)).toBe(404);
});

test("who is not asked yet, being next in order, cannot read it yet", async () => {
  const { world, fileId, send } = await proposalWithFile();
  await addKit(world);
  await send({
    to: [
      { contactId: "contact1", role: "signer", turn: 1 },
      { contactId: KIT.id, role: "signer", turn: 2 },
    ],
    inOrder: true,
  });
  expect(await statusFor("customer", `/files/${fileId}`)).toBe(200);
  expect(await statusFor(KIT, `/files/${fileId}`)).toBe(404);
});

test("a file removed from the job stays with whom it was sent to, also once the document is withdrawn", async () => {
  const { world, documentId, fileId, send } = await proposalWithFile();
  await send();
  await world.run("manager", removeFile, { fileId });
  await world.run("manager", withdrawDocument, { documentId, reason: "Other plans" });
  expect(await statusFor("customer", `/files/${fileId}`)).toBe(200);
  expect(await statusFor("manager", `/files/${fileId}`)).toBe(200);
  // rule D8: nor do its bytes ever go
  await expect(world.db.update(file).set({ state: "erased" }).where(eq(file.id, fileId))).rejects.toThrow();
});

test("a recipient cannot take off what was sent to them", async () => {
  const { world, fileId, send } = await proposalWithFile();
  await send();
  await expect(world.run("customer", removeFile, { fileId })).rejects.toMatchObject({ kind: "not_found" });
});

test("a file of another job, one that was removed and one that is too large keep a document from going", async () => {
  const { world, jobId, documentId, fileId, send } = await proposalWithFile();
  const refused = { field: "attachments" };
  await expect(send({ attachments: ["elsewhere"] })).rejects.toMatchObject(refused);
  await world.db.update(file).set({ size: 30_000_001 }).where(eq(file.id, fileId));
  await expect(send()).rejects.toMatchObject(refused);
  await world.run("manager", removeFile, { fileId });
  await expect(send()).rejects.toMatchObject(refused);
  const signature = await fileOn(jobId, "signature.pdf");
  await world.db.update(file).set({ purpose: "signature" }).where(eq(file.id, signature));
  await expect(send({ attachments: [signature] })).rejects.toMatchObject(refused);
  expect(await contentOf(world, documentId)).toBeUndefined();
  expect(await world.db.$count(documentAttachment)).toBe(0);
});

test("the hash of a picture is that of the bytes its readers get, which do not tell where it was taken", async () => {
  const { world, jobId, documentId, send } = await proposalWithFile();
  const photo = await fileOn(jobId, "site.jpg", jpeg());
  await send({ attachments: [photo] });
  const [sent] = (await contentOf(world, documentId))?.attached ?? [];
  const got = await (await (await browser("customer")).get(`/files/${photo}`)).arrayBuffer();
  expect(sent).toMatchObject({
    size: got.byteLength,
    sha256: createHash("sha256").update(new Uint8Array(got)).digest("hex"),
  });
});

test("every bidder reads what goes along with a bid request, and learns of no other by it", async () => {
  const { world, jobId, documentId } = await sentBidRequest();
  const fileId = await fileOn(jobId, "Drawings.pdf");
  await world.run("manager", reviseDocument, { documentId });
  expect(await statusFor("lead", `/files/${fileId}`)).toBe(404);
  await world.run("manager", sendDocument, { documentId, closesAt: CLOSES, attachments: [fileId] });
  for (const who of ["lead", "otherLead", third, guestOf("con3")] as const) {
    expect([who, await statusFor(who, `/files/${fileId}`)]).toEqual([who, 200]);
    expect(await statusFor(who, `/files/${fileId}/thumbnail`)).toBe(404);
  }
  for (const who of ["technician", "customer", "stranger", null] as const)
    expect([who, await statusFor(who, `/files/${fileId}`)]).toEqual([who, 404]);
  const mails = await world.db.select().from(outbox).where(eq(outbox.contactId, "bidder1"));
  expect(mails.map(({ message }) => message.text.includes("1 file"))).toEqual([false, true]);
  const page = await (await (await browser("lead")).get(`/work/bids/${documentId}`)).text();
  expect(page).toContain("Drawings.pdf");
  for (const other of [VIEWERS.otherLead.name, third.name, "con2", "con3"]) expect(page).not.toContain(other);
});
