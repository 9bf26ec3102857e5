import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { evidencePack } from "#app/documents/pack/evidence-pack.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";
import { seal } from "#app/documents/seal/seal.ts";
import { sha256 } from "#domain/proof/bytes.ts";
import { verifyFile } from "#domain/proof/verify.ts";
import { browser } from "#test/setup/browser.ts";
import { paperOf, readBytes } from "../reading.ts";

const timeout = 60_000;
const now = Date.now();
const START = { seq: 0, hash: "" };

async function sealedHere() {
  const { bytes: pdf } = await typeset(paperOf([{ kind: "heading", level: 1, text: "Change order" }]));
  const trail = {
    ...{ organisation: "Harbour & Field", verifyAt: "https://jobroom.test/verify" },
    document: { number: "CO-7", title: "Rear door", version: 1 },
    signers: [
      {
        ...{ name: "Ada Brook", email: "ada@brook.test", company: "Brook Ltd", at: now - 5_000 },
        signature: { how: "typed", text: "Ada Brook" } as const,
        ...{ ip: "203.0.113.9", userAgent: "Firefox", session: "s-41", consentVersion: "1" },
        ...{ authenticated: "code" as const, documentSha256: await sha256(pdf) },
      },
    ],
    ...{ declines: [], delegations: [], consents: [{ version: "1", text: "I agree." }] },
    log: { jobId: "job1", ...START, from: START },
  };
  const { SIGNING_KEY: key = "", SIGNING_CERTIFICATE: certificate = "" } = env;
  return { pdf, trail, bytes: await seal({ pdf, trail, key, certificate, now }) };
}

test("the Worker seals and packs, and what it made holds", { timeout }, async () => {
  const { pdf, trail, bytes } = await sealedHere();
  const log = { format: "jobroom-log-1" as const, jobId: "job1", from: START, rows: [] };
  const pack = await evidencePack({ original: pdf, sealed: bytes, log, consents: trail.consents, now });
  expect(await verifyFile(pack)).toMatchObject({ holds: true, facts: { sealedBy: "Tests" } });
});

test("the audit page joins the structure, the outline and the pages that are there", {
  timeout,
}, async () => {
  const { pdf, bytes } = await sealedHere();
  const before = await readBytes(pdf);
  const after = await readBytes(bytes);
  expect(after.texts.slice(0, before.texts.length)).toEqual(before.texts);
  expect(after.tree()).toMatch(
    /^Document\(H1 Part\(H1 P Table\(.*\) H2 P Table\(.*\) H2 P Table\(.*\) P\)\)$/,
  );
  expect(after.marks().every(([marks, parents]) => marks === parents)).toBe(true);
  expect(after.texts.join(" ")).toContain("Ada Brook stated that they may bind it");
});

test("the public page says which certificate is ours", { timeout }, async () => {
  const page = await (await browser(null)).get("/verify");
  const shown = (await page.text()).replace(/<[^>]*>|<!-- -->/g, "");
  const [, number = ""] = shown.match(/seals with the certificate ([0-9a-f ]+)/) ?? [];
  const { bytes } = await sealedHere();
  expect((await verifyFile(bytes)).facts?.fingerprint).toBe(number.replaceAll(" ", "").slice(0, 64));
});
