import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { evidencePack } from "#app/documents/pack/evidence-pack.ts";
import { seal } from "#app/documents/seal/seal.ts";
import { LOG_FORMAT } from "#domain/proof/log/extract.ts";
import { frozenPdf, trailOf } from "#test/domain/proof/sealed.ts";
import { localSecrets } from "../../scripts/secrets.ts";
import { expectCalm, seriousFaults } from "./setup/expecting.ts";
import { PHONE, person } from "./setup/people.ts";

const folder = mkdtempSync(join(tmpdir(), "jobroom-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const flipped = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

beforeAll(async () => {
  const { SIGNING_KEY: key, SIGNING_CERTIFICATE: certificate } = localSecrets(inject("seededDir"));
  const log = { jobId: "job1", seq: 0, hash: "", from: { seq: 0, hash: "" } };
  const pdf = await frozenPdf();
  // The other signer's name needs a font that the page would ask for
  const { signers } = await trailOf(pdf);
  const trail = await trailOf(pdf, { log, signers: signers.slice(0, 1) });
  const now = Date.now();
  const sealed = await seal({ pdf, trail, key, certificate, now });
  const extract = { format: LOG_FORMAT, jobId: "job1", from: log.from, rows: [] } as const;
  const pack = { original: pdf, sealed, consents: trail.consents, now };
  writeFileSync(path("sealed.pdf"), sealed);
  writeFileSync(path("altered.pdf"), flipped(sealed, 900));
  const zip = await evidencePack({ ...pack, log: { ...extract, rows: [] } });
  writeFileSync(path("pack.zip"), zip);
  writeFileSync(path("altered.zip"), flipped(zip, 900));
  const page = await import("virtual:verifier");
  writeFileSync(path("verify.html"), page.page);
});

test("anybody checks a document with the network off, and nothing leaves the browser", async () => {
  const anybody = await person(null, { viewport: PHONE });
  const { page } = anybody;
  await anybody.to("/verify");
  // The page's own script and the verifier's, which comes once the page is alive
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  await page.setInputFiles("input[type=file]", path("sealed.pdf"));
  await page.getByText("Everything holds").waitFor();
  await page.getByText("The seal was made with the key of this Jobroom.").waitFor();
  await page.getByText("Ada Brook for Brook (Holdings) Ltd").waitFor();

  await page.setInputFiles("input[type=file]", path("altered.pdf"));
  await page.getByText("This does not hold").waitFor();
  await page.getByText("Something in the file was changed after it was sealed.").waitFor();

  await page.setInputFiles("input[type=file]", path("pack.zip"));
  await page.getByText("Everything holds").waitFor();
  await page.setInputFiles("input[type=file]", path("altered.zip"));
  await page.getByText("The sealed document holds, but not all that came with it").waitFor();
  expect(asked).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await page.context().setOffline(false);
  expectCalm([anybody]);
});

test("the page in a pack does the same, opened from disk", async () => {
  const { page } = await person(null);
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(path("verify.html")).href);
  await page.setInputFiles("input[type=file]", path("pack.zip"));
  await page.getByRole("heading", { name: "Everything holds" }).waitFor();
  await page.getByText("The original beside it is the document that was signed.").waitFor();
  await page.setInputFiles("input[type=file]", path("altered.zip"));
  await page.getByText("original.pdf was changed.").waitFor();
  await page.setInputFiles("input[type=file]", path("sealed.pdf"));
  await page.getByRole("heading", { name: "Everything holds" }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});
