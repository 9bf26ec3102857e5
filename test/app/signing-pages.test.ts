import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sealDocument } from "#commands/document/seal-document.ts";
import { signaturesOf } from "#db/queries/signing/signatures.ts";
import { contact, document } from "#db/schema/index.ts";
import { verifyFile } from "#domain/proof/verify.ts";
import { browser } from "#test/setup/browser.ts";
import { KIT, sentToBoth, sentToSign, signs } from "#test/setup/signing.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { systemViewer } from "#worker/caller.ts";

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

async function signedAndSealed() {
  const made = await sentToSign();
  await signs(made.world, made.documentId);
  await made.world.run(systemViewer("org1"), sealDocument, { documentId: made.documentId });
  return made;
}

test("each party's pack proves the document with the log as they may see it", async () => {
  const { documentId } = await signedAndSealed();
  const places = { customer: "/portal/documents", manager: "/documents" } as const;
  for (const who of ["customer", "manager"] as const) {
    const answer = await (await browser(who)).get(`${places[who]}/${documentId}/pack`);
    expect(answer.headers.get("Content-Type")).toBe("application/zip");
    const verdict = await verifyFile(await bytesOf(answer));
    expect(verdict.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(verdict.holds).toBe(true);
  }
  for (const who of ["otherCustomer", "stranger"] as const) {
    const place = who === "stranger" ? "/documents" : "/portal/documents";
    expect((await (await browser(who)).get(`${place}/${documentId}/pack`)).status).toBe(404);
  }
});

test("on a paper that is signed stands who signed and when", async () => {
  const { world, documentId } = await sentToSign();
  const [customer, manager] = [await browser("customer"), await browser("manager")];
  const papers = async () => [
    await (await customer.get(`/portal/documents/${documentId}`)).text(),
    await (await manager.get(`/documents/${documentId}`)).text(),
  ];
  const line = "Name, signature and date";
  const told = "Signed by Cora Customer for Quay Apartments";
  for (const paper of await papers()) {
    expect(paper).toContain(line);
    expect(paper).not.toContain(told);
  }
  await signs(world, documentId);
  for (const paper of await papers()) {
    expect(paper).not.toContain(line);
    expect(paper).toMatch(new RegExp(`${told}<span class="tnum">Tue 3 Mar 2026, \\d\\d:\\d\\d<`));
  }
});

test("a signature on what is being changed is not on the paper any more (rule D5)", async () => {
  const { world, documentId } = await sentToBoth();
  await signs(world, documentId);
  const customer = await browser("customer");
  const paper = async () => (await customer.get(`/portal/documents/${documentId}`)).text();
  expect(await paper()).toContain("Signed by Cora Customer");
  await world.run("manager", reviseDocument, { documentId });
  expect(await paper()).not.toContain("Signed by Cora Customer");
});

test("a pack of what is not sealed does not exist", async () => {
  const { world, documentId } = await sentToSign();
  const customer = await browser("customer");
  expect((await customer.get(`/portal/documents/${documentId}/pack`)).status).toBe(404);
  await signs(world, documentId);
  expect((await customer.get(`/portal/documents/${documentId}/pack`)).status).toBe(404);
});

test("what is not agreed to is read first, and what is signed leads to the last step", async () => {
  const { documentId, world } = await sentToSign();
  const customer = await browser("customer");
  const sign = `/portal/documents/${documentId}/sign`;
  for (const step of ["/name", "/code"]) {
    const answer = await customer.get(sign + step);
    expect(answer.headers.get("Location")).toBe(sign);
  }
  await signs(world, documentId);
  for (const step of ["", "/agree", "/code", "/name"]) {
    const answer = await customer.get(sign + step);
    expect(answer.headers.get("Location")).toBe(`${sign}/done`);
  }
});

test("staff see who signed and how, whom it waits for, and that nobody's address to sign is there", async () => {
  const { world, documentId } = await sentToBoth();
  await signs(world, documentId);
  const signatures = await signaturesOf(world.db, VIEWERS.manager, documentId);
  expect(signatures).toMatchObject({
    isSealed: false,
    signers: [
      { name: "Cora Customer", signed: { how: "typed", authenticated: "code", company: "Quay Apartments" } },
      { name: KIT.name, state: "invited", signed: null },
    ],
  });
  expect(JSON.stringify(signatures)).not.toMatch(/\/p\/|linkId|session/);
  await expect(signaturesOf(world.db, VIEWERS.stranger, documentId)).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("what was signed stays with staff after its contact is gone", async () => {
  const { world, documentId } = await signedAndSealed();
  await world.db.delete(contact).where(eq(contact.id, "contact1"));
  const manager = await browser("manager");
  expect((await verifyFile(await bytesOf(await manager.get(`/documents/${documentId}/pack`)))).holds).toBe(
    true,
  );
  expect((await signaturesOf(world.db, VIEWERS.manager, documentId))?.signers[0]?.signed).not.toBeNull();
  await expect(world.db.delete(document).where(eq(document.id, documentId))).rejects.toThrow();
});
