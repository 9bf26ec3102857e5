import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createDocument } from "#commands/document/create-document.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import { document, documentRecipient, documentVersion } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { browser } from "#test/setup/browser.ts";
import { sentProposal } from "#test/setup/document.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";
import { callerFor } from "#worker/caller.ts";

const rowOf = async ({ db }: World) => (await db.select().from(document))[0];
const recipientOf = async ({ db }: World) => (await db.select().from(documentRecipient))[0];

/** Amounts that stand nowhere else, so that one that is found is a leak. */
const odd = (draft: Draft): Pick<Draft, "lines"> => ({
  lines: draft.lines.map((line, at) => ({
    ...line,
    quantityMilli: 3_571,
    unitPriceMinor: [7_777_13, 6_666_17, 5_555_19][at] ?? 0,
  })),
});
const ODD = /7[,.]?777|6[,.]?666|5[,.]?555|777713|666617|555519|3\.571|3571/;

test("a customer reads, chooses and accepts what they were sent, by plain forms", async () => {
  const { world, documentId } = await sentProposal(({ lines }) => ({
    lines: lines.map((line) => (line.id === "mirror" ? { ...line, option: { kind: "optional" } } : line)),
  }));
  const cora = await browser("customer");
  const at = `/portal/documents/${documentId}`;
  expect(await (await cora.get("/portal")).text()).toMatch(/Waiting for you[\s\S]*PRO-0001/);
  const page = await (await cora.get(at)).text();
  expect(page).toContain("Mara Manager");
  expect(page).toContain("Accept");

  await cora.post(`${at}/choose?n=1`, { "chosen[0]": "mirror" });
  const [version] = await world.db.select().from(documentVersion);
  expect(version?.choices).toEqual({ mirror: true });
  await cora.post(`${at}/choose?n=1`, {});
  expect((await world.db.select().from(documentVersion))[0]?.choices).toEqual({ mirror: false });

  expect(await (await cora.get(`${at}/accept`)).text()).toContain("What happens next");
  const accepted = await cora.post(`${at}/accept`, { n: "1", "chosen[0]": "mirror" });
  expect([accepted.status, accepted.headers.get("Location")]).toEqual([302, at]);
  expect(await rowOf(world)).toMatchObject({ state: "accepted", grossMinor: 41_800 });
  expect(await (await cora.get(at)).text()).toContain("You accepted it");
  expect((await cora.post(`${at}/accept`, { n: "1" })).status).toBe(409);
});

test("declining asks for a reason, and tells where it stands afterwards", async () => {
  const { world, documentId } = await sentProposal();
  const cora = await browser("customer");
  const at = `/portal/documents/${documentId}`;
  expect((await cora.post(`${at}/decline`, { n: "1" })).status).toBe(400);
  expect((await cora.post(`${at}/decline`, { n: "1", reason: "Too dear" })).status).toBe(302);
  expect(await rowOf(world)).toMatchObject({ state: "declined", reason: "Too dear" });
  expect(await (await cora.get(`${at}/accept`)).text()).toContain("It was declined");
});

test("what a customer shares beside a document is on staff's page of it, and not on another's", async () => {
  const { world, jobId, documentId } = await sentProposal();
  const caller = callerFor(env, { db: world.db }, VIEWERS.customer, NOW, () => undefined);
  const file = new File(["%PDF-1.7 Plan of the bath"], "Plan of the bath.pdf");
  await storeUpload(caller, { file, wanted: { jobId, documentId, purpose: "attachment", audience: "both" } });
  expect(await (await (await browser("manager")).get(`/documents/${documentId}`)).text()).toContain(
    "Plan of the bath.pdf",
  );
  const { documentId: another } = await world.run("manager", createDocument, {
    jobId,
    kind: "proposal",
    itemIds: [],
  });
  expect(await (await (await browser("manager")).get(`/documents/${another}`)).text()).not.toContain(
    "Plan of the bath.pdf",
  );
});

test("looking notes nothing; the page's own post does, once (rule A2)", async () => {
  const { world, documentId } = await sentProposal();
  const cora = await browser("customer");
  const at = `/portal/documents/${documentId}`;
  for (const path of [at, `${at}.data`, `${at}/pdf`]) await cora.get(path);
  await cora.send(at, { method: "HEAD" });
  expect(await recipientOf(world)).toMatchObject({ openedAt: null, lastSeenAt: null });
  expect((await cora.post(`${at}/opened`, {}, { Origin: "https://elsewhere.test" })).status).toBe(403);
  expect(await recipientOf(world)).toMatchObject({ openedAt: null });
  expect((await cora.post(`${at}/opened`, {})).status).toBe(204);
  expect((await recipientOf(world))?.openedAt).toBeGreaterThan(0);
});

test("the PDF is the one that was frozen, and only for those it was sent to", async () => {
  const { world, documentId } = await sentProposal();
  const path = `/portal/documents/${documentId}/pdf`;
  const answer = await (await browser("customer")).get(path);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  const [version] = await world.db.select().from(documentVersion);
  const frozen = await env.FILES.get(version?.pdfKey ?? "");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(
    new Uint8Array((await frozen?.arrayBuffer()) ?? []),
  );
  expect((await (await browser("otherCustomer")).get(path)).status).toBe(404);
});

test("what is hidden is in no byte of the page, its data or a list (rule D2)", async () => {
  const { documentId } = await sentProposal((draft) => ({
    ...odd(draft),
    show: { lines: true, quantities: false, prices: false, groups: false, totals: false },
  }));
  const cora = await browser("customer");
  const at = `/portal/documents/${documentId}`;
  for (const path of [at, `${at}.data`, `${at}/accept`, `${at}/accept.data`, "/portal", "/portal.data"]) {
    const body = await (await cora.get(path)).text();
    expect(body.length, path).toBeGreaterThan(200);
    expect(ODD.exec(body)?.[0], path).toBeUndefined();
  }
});
