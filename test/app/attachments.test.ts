import { env } from "cloudflare:workers";
import { desc, eq } from "drizzle-orm";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { sealDocument } from "#commands/document/seal-document.ts";
import { removeFile } from "#commands/file/remove-file.ts";
import { documentVersion, file } from "#db/schema/index.ts";
import { verifyFile } from "#domain/proof/verify.ts";
import { fileOn, proposalWithFile } from "#test/setup/attached.ts";
import { browser } from "#test/setup/browser.ts";
import { signs } from "#test/setup/signing.ts";
import { systemViewer } from "#worker/caller.ts";
import { readBytes } from "./documents/reading.ts";

const failing = async (bytes: Uint8Array) =>
  (await verifyFile(bytes)).checks.flatMap(({ id, holds }) => (holds ? [] : [id]));

test("the pack of a signed document holds what went along with it, and the seal says which bytes", async () => {
  const { world, documentId, fileId, send } = await proposalWithFile({ signed: true });
  await send();
  await signs(world, documentId);
  await world.run(systemViewer("org1"), sealDocument, { documentId });
  await world.run("manager", removeFile, { fileId });
  const answer = await (await browser("customer")).get(`/portal/documents/${documentId}/pack`);
  const pack = new Uint8Array(await answer.arrayBuffer());
  expect(await failing(pack)).toEqual([]);
  const files = unzipSync(pack);
  const name = "attachment-1-Floor plan.pdf";
  expect(new TextDecoder().decode(files[name])).toBe("%PDF-1.7 Floor plan.pdf");
  const { [name]: _, ...without } = files;
  for (const forged of [without, { ...files, [name]: new TextEncoder().encode("Another plan") }])
    expect(await failing(zipSync(forged, { level: 0 }))).toEqual(["files", "attached"]);
});

test("the printed paper names what goes along, with its size and hash", async () => {
  const { world, documentId, send } = await proposalWithFile();
  await send();
  const [version] = await world.db.select().from(documentVersion);
  const sha256 = version?.content.attached?.[0]?.sha256 ?? "none";
  const answer = await (await browser("customer")).get(`/portal/documents/${documentId}/pdf`);
  const text = (await readBytes(new Uint8Array(await answer.arrayBuffer()))).texts.join(" ");
  for (const words of ["Attachments", "Floor plan.pdf", "23 B"]) expect(text).toContain(words);
  expect(text.replaceAll(" ", "")).toContain(sha256);
});

test("staff choose, send up and look at attachments where a document is sent, without script", async () => {
  const { world, jobId, documentId, fileId } = await proposalWithFile();
  const second = await fileOn(jobId, "Tiles.pdf");
  const manager = await browser("manager");
  const page = await (await manager.get(`/documents/${documentId}/send`)).text();
  for (const id of [fileId, second]) expect(page).toContain(`value="${id}"`);
  expect(page.match(/class="doc-files"[\s\S]*?<\/ul>/)?.[0]).not.toContain("Tiles.pdf");
  const form = new FormData();
  for (const [name, value] of [
    ["idempotencyKey", "once"],
    ["to[0].contactId", "contact1"],
    ["to[0].role", "none"],
    ["attachments", "none"],
    ["attachments", second],
  ] as const)
    form.append(name, value);
  form.append("files", new File(["%PDF-1.7 new"], "New.pdf"));
  const refused = await manager.post(`/documents/${documentId}/send`, form);
  expect(refused.status).toBe(400);
  const again = await refused.text();
  const [added] = await world.db.select().from(file).orderBy(desc(file.id)).limit(1);
  expect(again).toMatch(
    new RegExp(`checked=""[^>]*value="${added?.id}"|value="${added?.id}"[^>]*checked=""`),
  );
  form.set("to[0].role", "signer");
  expect((await manager.post(`/documents/${documentId}/send`, form)).status).toBe(302);
  const [sent] = await world.db
    .select()
    .from(documentVersion)
    .where(eq(documentVersion.documentId, documentId));
  expect(sent?.content.attachments).toEqual([second, added?.id]);
  // The same form again made no second file
  expect(await world.db.$count(file)).toBe(3);
  expect((await env.FILES.list({ prefix: `org1/${added?.id}` })).objects).toHaveLength(1);
});
