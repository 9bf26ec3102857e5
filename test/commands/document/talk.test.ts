import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { editComment } from "#commands/comment/edit-comment.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { beginUpload } from "#commands/file/begin-upload.ts";
import { finishUpload } from "#commands/file/finish-upload.ts";
import { setReadMark } from "#commands/read-mark/set-read-mark.ts";
import { readDocumentPage } from "#db/queries/document-page.ts";
import { jobAccess } from "#db/queries/live-access.ts";
import { readPortalDocument } from "#db/queries/portal-document.ts";
import { activity, comment, contact, file, job, outbox, readMark } from "#db/schema/index.ts";
import type { ContractorViewer, CustomerViewer } from "#domain/access/viewer.ts";
import { sentProposal } from "#test/setup/document.ts";
import { KIT, sentToBoth } from "#test/setup/signing.ts";
import { makeStanding } from "#test/setup/standing.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";

const cora = VIEWERS.customer as CustomerViewer;
const NED: CustomerViewer = { ...cora, id: "contact4", name: "Ned", via: "s-contact4" };
const TO_CORA = ["contact:contact1"];

const talkOf = async (world: World, documentId: string) =>
  (await readPortalDocument(world.db, cora, { documentId, today: "2026-03-03" })).talk.rows.map(
    ({ verb, data }) => [verb, data.body ?? data.name ?? null, data.line ?? null],
  );

test("a question about a line reaches staff, and the answer those it was sent to", async () => {
  const { world, jobId, documentId } = await sentProposal();
  const about = { jobId, documentId, lineId: "tiles" };
  await world.run("customer", addComment, { ...about, body: "Which colour?" });
  await world.run("manager", addComment, { ...about, body: "White", audience: TO_CORA });
  await world.run("manager", addComment, { ...about, body: "They are fussy" });
  expect(await talkOf(world, documentId)).toEqual([
    ["document.sent", null, null],
    ["comment.added", "Which colour?", "Tiles"],
    ["comment.added", "White", "Tiles"],
  ]);
  const [question] = await world.db.select().from(comment);
  expect(question).toMatchObject({ documentId, lineId: "tiles", audience: "|contact:contact1|" });
  const mails = await world.db.select().from(outbox);
  const told = mails.map(({ message }) => [message?.to, message?.subject]).slice(-2);
  expect(told).toEqual([
    ["manager1@example.test", expect.stringContaining("Cora Customer wrote on")],
    ["cora@example.test", expect.stringContaining("Mara Manager wrote about")],
  ]);
});

test("nobody else of the customer hears of it, and nobody asks about what is not theirs", async () => {
  const { world, jobId, documentId } = await sentProposal();
  await world.db.insert(contact).values({
    orgId: "org1",
    id: NED.id,
    customerId: "cust1",
    name: "Ned",
    email: "n@example.test",
    createdAt: NOW,
  });
  const ask = { jobId, documentId, body: "What is this?" };
  for (const who of [NED, "otherCustomer", "lead", "technician"] as const)
    await expect(world.run(who, addComment, ask)).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run("customer", addComment, { ...ask, lineId: "nothing" })).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(
    world.run("manager", addComment, { ...ask, audience: ["contact:contact2"] }),
  ).rejects.toMatchObject({ code: "not_on_job" });
  expect(await world.db.select().from(comment)).toEqual([]);
});

test("a line that is hidden cannot be asked about, nor is it named (rule D2)", async () => {
  const { world, jobId, documentId } = await sentProposal(({ show }) => ({
    show: { ...show, lines: false },
  }));
  const ask = { jobId, documentId, lineId: "tiles", body: "What about this?" };
  await expect(world.run("customer", addComment, ask)).rejects.toMatchObject({ kind: "not_found" });
  await expect(world.run("manager", addComment, { ...ask, audience: TO_CORA })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a comment that is changed is still about its line", async () => {
  const { world, jobId, documentId } = await sentProposal();
  const asked = { jobId, documentId, lineId: "basin", body: "How wide?" };
  const { commentId } = await world.run("customer", addComment, asked);
  await world.run("customer", editComment, { commentId, body: "How deep?" });
  expect(await talkOf(world, documentId)).toContainEqual(["comment.added", "How deep?", "Basin"]);
  const edits = (await world.db.select().from(activity)).filter(({ verb }) => verb === "comment.edited");
  expect(edits).toMatchObject([{ customerData: { documentId, lineId: "basin", body: "How deep?" } }]);
});

test("files about a document go to those it was sent to", async () => {
  const { world, jobId, documentId } = await sentProposal();
  const send = async (who: "customer" | "manager", audience: string) => {
    const wanted = { jobId, documentId, name: `${who} ${audience}.txt`, size: 5, inParts: false, audience };
    const { fileId } = await world.run(who, beginUpload, wanted);
    await env.FILES.put(`org1/${fileId}`, "hello");
    await world.run(who, finishUpload, { fileId });
  };
  await send("customer", "internal");
  await send("manager", "both");
  await send("manager", "internal");
  const files = await world.db.select().from(file);
  expect(files.map((row) => [row.name, row.audience]).sort()).toEqual([
    ["customer internal.txt", "|contact:contact1|"],
    ["manager both.txt", "|contact:contact1|"],
    ["manager internal.txt", ""],
  ]);
  expect((await talkOf(world, documentId)).map(([, name]) => name)).toEqual([
    null,
    "customer internal.txt",
    "manager both.txt",
  ]);
  const wanted = { jobId, documentId, name: "x.txt", size: 5, inParts: false };
  await expect(world.run("otherCustomer", beginUpload, wanted)).rejects.toMatchObject({ kind: "not_found" });
});

test("the room opens to whoever was sent a document, even where the job is another customer's by now", async () => {
  const { world, jobId, documentId } = await sentProposal();
  await world.db.update(job).set({ customerId: "cust2", version: 2 });
  expect(await jobAccess(world.db, cora, jobId)).toMatchObject({ assigned: [] });
  expect(await jobAccess(world.db, NED, jobId)).toBeNull();
  await world.run("customer", addComment, { jobId, documentId, body: "Still mine?" });
  await world.run("customer", setReadMark, { jobId, seq: 1 });
  expect(await talkOf(world, documentId)).toContainEqual(["comment.added", "Still mine?", null]);
});

const today = "2026-03-03";
const readBy = async ({ db }: World, who: CustomerViewer | ContractorViewer, documentId: string) =>
  (await readPortalDocument(db, who, { documentId, today })).talk.readBy;
const readByAnybody = async ({ db }: World, documentId: string) =>
  (await readDocumentPage(db, VIEWERS.manager, documentId)).talk.readBy;
const newestSeq = async ({ db }: World) =>
  Math.max(...(await db.select().from(activity)).map(({ seq }) => seq));

test("staff see who outside has read; each of them that the organisation has, and nothing of each other", async () => {
  const { world, jobId, documentId } = await sentToBoth();
  const audience = [...TO_CORA, "contact:contact3"];
  await world.run("manager", addComment, { jobId, documentId, body: "Oak or ash?", audience });
  const seq = await newestSeq(world);
  expect(await readByAnybody(world, documentId)).toBeNull();
  await world.run("secondManager", setReadMark, { jobId, seq });
  expect(await readByAnybody(world, documentId)).toBeNull();
  await world.run(KIT, setReadMark, { jobId, seq });
  expect(await readByAnybody(world, documentId)).toEqual({ seq, names: ["Kit Quay"] });
  for (const who of [cora, KIT]) expect(await readBy(world, who, documentId)).toBeNull();
  await world.run("customer", setReadMark, { jobId, seq });
  expect((await readByAnybody(world, documentId))?.names.toSorted()).toEqual(["Cora Customer", "Kit Quay"]);

  await world.run("customer", addComment, { jobId, documentId, body: "Oak" });
  const answer = await newestSeq(world);
  for (const who of ["customer", KIT] as const) await world.run(who, setReadMark, { jobId, seq: answer });
  expect(await readBy(world, cora, documentId)).toBeNull();
  await world.run("manager", setReadMark, { jobId, seq: answer });
  expect(await readBy(world, cora, documentId)).toEqual({ seq: answer, names: ["Harbour Works"] });
});

test("of a contractor its leads are told, and not who reads elsewhere on the job", async () => {
  const world = await makeStanding();
  const { jobId, standingOrderId: documentId } = world;
  const audience = ["contractor:con1"];
  await world.run("manager", addComment, { jobId, documentId, body: "From Monday?", audience });
  const seq = await newestSeq(world);
  const elsewhere = [VIEWERS.technician, VIEWERS.otherLead, cora];
  await world.db
    .insert(readMark)
    .values(elsewhere.map(({ id }) => ({ orgId: "org1", viewerId: id, placeId: jobId, seq })));
  expect(await readByAnybody(world, documentId)).toBeNull();
  await world.run("lead", setReadMark, { jobId, seq });
  expect(await readByAnybody(world, documentId)).toEqual({ seq, names: ["Lou Lead"] });
  expect(await readBy(world, VIEWERS.lead, documentId)).toBeNull();
});

test("whoever has read one document has not read another of the same job", async () => {
  const { world, jobId, documentId } = await sentToBoth();
  const other = await world.run("manager", createDocument, { jobId, kind: "estimate", itemIds: [] });
  await world.run("manager", addComment, { jobId, documentId, body: "Oak or ash?", audience: TO_CORA });
  const seq = await newestSeq(world);
  await world.run("customer", setReadMark, { jobId, documentId: other.documentId, seq });
  expect(await readByAnybody(world, documentId)).toBeNull();
  await world.run("customer", setReadMark, { jobId, documentId, seq });
  expect(await readByAnybody(world, documentId)).toEqual({ seq, names: ["Cora Customer"] });
  const elsewhere = { jobId: "nowhere", documentId, seq };
  await expect(world.run("customer", setReadMark, elsewhere)).rejects.toMatchObject({ kind: "not_found" });
});
