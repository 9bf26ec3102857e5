import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { consentDocument } from "#commands/document/consent-document.ts";
import { declineDocument } from "#commands/document/decline-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { withdrawDocument } from "#commands/document/withdraw-document.ts";
import { activity, document, documentConsent, outbox, sealDue, signature } from "#db/schema/index.ts";
import { agree, enterCode, KIT, sentToBoth, sentToSign, signatureOf, signs } from "#test/setup/signing.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";

const MINUTE = 60_000;
const stateOf = async ({ db }: World, id: string) =>
  (await db.select().from(document).where(eq(document.id, id)))[0]?.state;
const verbs = async ({ db }: World) => (await db.select().from(activity)).map(({ verb }) => verb);
const times = async (world: World, verb: string) => (await verbs(world)).filter((one) => one === verb).length;
/** A red dot of one point. */
const DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

test("a signature accepts the document and keeps who, how and from where", async () => {
  const { world, documentId } = await sentToSign();
  expect(await signs(world, documentId)).toMatchObject({ state: "accepted" });
  expect(await stateOf(world, documentId)).toBe("accepted");
  const [row] = await world.db.select().from(signature);
  expect(row).toMatchObject({
    ...{ name: "Cora Customer", email: "cora@example.test", company: "Quay Apartments", how: "typed" },
    ...{ ip: "203.0.113.5", userAgent: "A browser of the tests", sessionId: "s-contact1" },
    ...{ authenticated: "code", at: NOW, consentAt: NOW, pictureKey: null },
  });
  const log = await world.db.select().from(activity).orderBy(activity.seq);
  const before = log
    .filter(({ subjectId }) => subjectId === documentId)
    .find(({ seq }) => seq === row?.logSeq);
  expect(before?.hash).toBe(row?.logHash);
  expect(await times(world, "document.signed")).toBe(1);
  expect(await world.db.$count(sealDue)).toBe(1);
  const subjects = (await world.db.select().from(outbox)).map(({ message }) => message?.subject ?? "");
  expect(subjects).toContain("Cora Customer signed PRO-0001");
  expect(subjects.filter((subject) => subject.includes("accepted"))).toEqual([]);
});

test("nothing is signed without consent, without a code, with another file or without authority", async () => {
  const { world, documentId } = await sentToSign();
  const sign = async (more: object = {}) =>
    world.run("customer", signDocument, await signatureOf(world, documentId, more));
  await expect(sign()).rejects.toMatchObject({ code: "consent_needed" });
  await expect(world.run("customer", acceptDocument, { documentId, n: 1 })).rejects.toMatchObject({
    code: "needs_signature",
  });
  await agree(world, documentId);
  await expect(sign()).rejects.toMatchObject({ code: "step_up_needed" });
  await enterCode(world);
  await expect(sign({ sha256: "0".repeat(64) })).rejects.toMatchObject({ code: "newer_version" });
  const unauthorised = { hasAuthority: [expect.stringContaining("sign for Quay Apartments")] };
  await expect(sign({ hasAuthority: false })).rejects.toMatchObject({ fields: unauthorised });
  await expect(sign({ name: "" })).rejects.toMatchObject({ fields: { name: ["Enter your name."] } });
  await expect(sign({ how: "drawn" })).rejects.toMatchObject({
    fields: { picture: ["Draw your signature."] },
  });
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64");
  await expect(sign({ how: "uploaded", picture: svg })).rejects.toMatchObject({ code: "not_a_picture" });
  expect(await world.db.$count(signature)).toBe(0);
  expect(await stateOf(world, documentId)).toBe("sent");
  await sign({ how: "drawn", picture: DOT });
  expect((await world.db.select().from(signature))[0]?.pictureKey).toContain(`documents/org1/${documentId}/`);
});

test("initials and the day are entered where the document asks for them, and kept only there", async () => {
  const { world, documentId } = await sentToSign(() => ({ initialled: true, dated: true }));
  await agree(world, documentId);
  await enterCode(world);
  const sign = async (more: object) =>
    world.run("customer", signDocument, await signatureOf(world, documentId, more));
  const all = ["name", "picture", "initials", "signedOn", "hasAuthority"];
  await expect(sign({ name: "", how: "drawn", hasAuthority: false })).rejects.toSatisfy(
    ({ fields }) => Object.keys(fields).join() === all.join(),
  );
  expect(await world.db.$count(signature)).toBe(0);
  await expect(sign({ initials: "CC" })).rejects.toMatchObject({ fields: { signedOn: ["Enter the date."] } });
  await sign({ initials: "CC", signedOn: "2026-03-03" });
  expect((await world.db.select().from(signature))[0]).toMatchObject({
    initials: "CC",
    signedOn: "2026-03-03",
  });
});

test("a code counts for a quarter of an hour, and only in the session that asked for it", async () => {
  const { world, documentId } = await sentToSign();
  await agree(world, documentId);
  await enterCode(world);
  const elsewhere = { ...VIEWERS.customer, via: "s-other" };
  const signature = await signatureOf(world, documentId);
  await expect(world.run(elsewhere, signDocument, signature)).rejects.toMatchObject({
    code: "step_up_needed",
  });
  world.clock.now += 15 * MINUTE;
  await expect(world.run("customer", signDocument, signature)).rejects.toMatchObject({
    code: "step_up_needed",
  });
});

test("a double click, a second tab and two at once are one signature", async () => {
  const { world, documentId } = await sentToSign();
  await agree(world, documentId);
  await enterCode(world);
  const input = await signatureOf(world, documentId);
  const answers = await Promise.all([
    world.run("customer", signDocument, input, "key"),
    world.run("customer", signDocument, input, "key"),
    world.run("customer", signDocument, input, "another tab"),
    world.run("customer", signDocument, input),
  ]);
  expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(["accepted"]));
  expect(await world.db.$count(signature)).toBe(1);
  expect([await times(world, "document.signed"), await times(world, "document.accepted")]).toEqual([1, 1]);
  await expect(
    world.run("customer", declineDocument, { documentId, n: 1, reason: "No" }),
  ).rejects.toMatchObject({ code: "accepted" });
});

test("agreeing twice, even at once, is agreeing once", async () => {
  const { world, documentId } = await sentToSign();
  await Promise.all([agree(world, documentId), agree(world, documentId)]);
  await agree(world, documentId);
  expect(await world.db.$count(documentConsent)).toBe(1);
  expect(await times(world, "document.consented")).toBe(1);
  const unticked = { documentId, n: 1, consentVersion: "2026-1" };
  await expect(world.run("customer", consentDocument, unticked)).rejects.toMatchObject({ field: "agree" });
});

test("two signers at once are two signatures and one acceptance", async () => {
  const { world, documentId } = await sentToBoth();
  for (const who of ["customer", KIT] as const) {
    await agree(world, documentId, who);
    await enterCode(world, who);
  }
  const input = await signatureOf(world, documentId);
  await Promise.all([
    world.run("customer", signDocument, input),
    world.run(KIT, signDocument, { ...input, name: "Kit Quay" }),
  ]);
  expect(await stateOf(world, documentId)).toBe("accepted");
  expect(await world.db.$count(signature)).toBe(2);
  const agreed = (await world.db.select().from(activity)).filter(
    ({ verb, data }) => verb === "document.accepted" && data.isAgreed,
  );
  expect(agreed).toHaveLength(1);
});

test("what was revised, withdrawn or has run out is not signed", async () => {
  const { world, documentId } = await sentToSign(() => ({ until: "2026-03-04" }));
  await agree(world, documentId);
  world.clock.now += 3 * 24 * 60 * MINUTE;
  await enterCode(world);
  const sign = async () => world.run("customer", signDocument, await signatureOf(world, documentId));
  await expect(sign()).rejects.toMatchObject({ code: "expired" });
  await world.run("manager", reviseDocument, { documentId });
  await expect(sign()).rejects.toMatchObject({ code: "being_changed" });
  await world.run("manager", withdrawDocument, { documentId, reason: "Wrong" });
  await expect(sign()).rejects.toMatchObject({ code: "withdrawn" });
  expect(await world.db.$count(signature)).toBe(0);
});

test("strangers and staff sign nothing, and do not learn that it is there", async () => {
  const { world, documentId } = await sentToSign();
  const input = await signatureOf(world, documentId);
  for (const who of ["otherCustomer", "lead"] as const)
    await expect(world.run(who, signDocument, input)).rejects.toMatchObject({ kind: "not_found" });
  for (const who of ["manager", "technician", "stranger"] as const)
    await expect(world.run(who, signDocument, input)).rejects.toMatchObject({ kind: "forbidden" });
});

test("signatures and consents are never altered, replaced or removed", async () => {
  const { world, documentId } = await sentToSign();
  await signs(world, documentId);
  const { $client } = world.db;
  for (const statement of [
    "update signature set name = 'Somebody'",
    "delete from signature",
    "insert or replace into signature select * from signature",
    "update document_consent set at = 0",
    "delete from document_consent",
    "insert or replace into document_consent select * from document_consent",
  ])
    await expect($client.prepare(statement).run()).rejects.toThrow(/fixed|stale/);
});
