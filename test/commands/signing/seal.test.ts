import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { removeContact } from "#commands/contact/remove-contact.ts";
import { archiveCustomer } from "#commands/customer/archive-customer.ts";
import { chooseOptions } from "#commands/document/choose-options.ts";
import { sealDocument } from "#commands/document/seal-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { cancelJob } from "#commands/job/cancel-job.ts";
import { activity, documentVersion, outbox, sealDue } from "#db/schema/index.ts";
import { verifyFile } from "#domain/proof/verify.ts";
import { agree, enterCode, KIT, sentToBoth, sentToSign, signatureOf, signs } from "#test/setup/signing.ts";
import type { World } from "#test/setup/world.ts";
import { systemViewer } from "#worker/caller.ts";
import { sealDueDocuments } from "#worker/seal-due.ts";

/** Mails stay where they are: nobody reads them once a test is over. */
const quiet = { ...env, OUTBOX: { send: async () => undefined } } as unknown as Env;
const SYSTEM = systemViewer("org1");
const seal = (world: World, documentId: string) => world.run(SYSTEM, sealDocument, { documentId });
const versionOf = async ({ db }: World) => (await db.select().from(documentVersion))[0];

async function stored(key: string | null | undefined): Promise<Uint8Array> {
  const object = await env.FILES.get(key ?? "");
  return new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer());
}

test("the last signature is sealed: it proves itself, names who signed and where the log stood", async () => {
  const { world, documentId } = await sentToSign();
  await signs(world, documentId);
  await seal(world, documentId);
  const version = await versionOf(world);
  const verdict = await verifyFile(await stored(version?.sealedKey));
  expect(verdict.checks.filter(({ holds }) => !holds)).toEqual([]);
  expect(verdict.holds).toBe(true);
  const { evidence } = verdict.facts ?? {};
  expect(evidence?.signers[0]).toMatchObject({
    name: "Cora Customer",
    authenticated: "code",
    ip: "203.0.113.5",
  });
  expect(evidence?.document).toMatchObject({ version: 1, sha256: version?.pdfSha256 });
  const rows = await world.db
    .select()
    .from(activity)
    .where(eq(activity.jobId, evidence?.log.jobId ?? ""));
  expect(rows.find(({ seq }) => seq === evidence?.log.seq)?.hash).toBe(evidence?.log.hash);
  expect(await world.db.$count(sealDue)).toBe(0);
});

test("the seal says which options were chosen after it was printed, and what that comes to", async () => {
  const { world, documentId } = await sentToSign(({ lines }) => ({
    lines: lines.map((line) =>
      line.id === "mirror" ? { ...line, option: { kind: "optional" }, chosen: false } : line,
    ),
  }));
  await world.run("customer", chooseOptions, { documentId, n: 1, choices: { mirror: true } });
  await signs(world, documentId);
  await seal(world, documentId);
  const { facts } = await verifyFile(await stored((await versionOf(world))?.sealedKey));
  expect(facts?.evidence.agreed).toEqual([
    ["Options chosen", "Mirror"],
    ["Total", expect.stringContaining("418.00")],
  ]);
});

test("everybody gets a copy: each signer by their own link, and who runs the job", async () => {
  const { world, documentId } = await sentToBoth();
  await signs(world, documentId);
  await expect(seal(world, documentId)).rejects.toMatchObject({ code: "not_signed" });
  await signs(world, documentId, KIT, { name: "Kit Quay" });
  await seal(world, documentId);
  const mails = (await world.db.select().from(outbox)).filter(({ message }) =>
    message.subject.startsWith("Signed by everybody"),
  );
  expect(mails.map(({ message }) => message.to).sort()).toEqual([
    "cora@example.test",
    "kit@example.test",
    "manager1@example.test",
  ]);
});

test("sealing again, or twice at once, is sealing once", async () => {
  const { world, documentId } = await sentToSign();
  await signs(world, documentId);
  await Promise.all([seal(world, documentId), seal(world, documentId)]);
  const { sealedSha256 } = (await versionOf(world)) ?? {};
  await seal(world, documentId);
  expect((await versionOf(world))?.sealedSha256).toBe(sealedSha256);
  const sealed = (await world.db.select().from(activity)).filter(({ verb }) => verb === "document.sealed");
  expect(sealed).toHaveLength(1);
});

test("a crash between signing and sealing only delays the seal, and a failure is tried again later", async () => {
  const { world, documentId } = await sentToSign();
  await signs(world, documentId);
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { SIGNING_KEY: _, ...keyless } = quiet;
  await sealDueDocuments(keyless as Env, world.clock.now);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  await sealDueDocuments(quiet, world.clock.now);
  expect((await versionOf(world))?.sealedKey).toBeNull();
  await sealDueDocuments(quiet, world.clock.now + 61_000);
  expect((await versionOf(world))?.sealedKey).not.toBeNull();
});

test("what was signed is sealed and stays after contact, job and customer are out of view", async () => {
  const { world, jobId, documentId } = await sentToSign();
  await agree(world, documentId);
  await enterCode(world);
  await world.run("customer", signDocument, await signatureOf(world, documentId));
  await world.run("manager", removeContact, { contactId: "contact1" });
  await world.run("manager", cancelJob, { jobId, reason: "Sold" });
  await world.run("admin", archiveCustomer, { customerId: "cust1" });
  await seal(world, documentId);
  const version = await versionOf(world);
  expect((await verifyFile(await stored(version?.sealedKey))).holds).toBe(true);
  expect((await stored(version?.pdfKey)).length).toBeGreaterThan(1_000);
});
