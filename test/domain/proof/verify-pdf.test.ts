import { spawnSync } from "node:child_process";
import { generateKeyPairSync, X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seal } from "#app/documents/seal/seal.ts";
import { latin1 } from "#domain/proof/bytes.ts";
import { compareWords, factRows } from "#domain/proof/report.ts";
import { verifyPdf } from "#domain/proof/verify-pdf.ts";
import { certified, newSigningCertificate } from "../../../scripts/signing-certificate.ts";
import { failed, frozenPdf, key, NOW, sealed, trailOf } from "./sealed.ts";

const timeout = 60_000;
const one = await sealed();

const changed = (at: number, to: (byte: number) => number) => {
  const bytes = one.bytes.slice();
  bytes[at] = to(bytes[at] ?? 0);
  return bytes;
};

test("a sealed document holds, and says who signed", async () => {
  const found = await verifyPdf(one.bytes);
  expect(failed(found)).toEqual([]);
  expect(found).toMatchObject({
    holds: true,
    facts: {
      sealedBy: "Harbour & Field",
      evidence: { document: { number: "CO-7", version: 2 }, log: { seq: 3 }, sealedAt: NOW - (NOW % 1000) },
    },
  });
  expect(found.facts?.evidence.signers.map(({ name, how }) => [name, how])).toEqual([
    ["Ada Brook", "drawn"],
    ["Žofie Nguyễn", "typed"],
  ]);
});

test("the bytes that were signed are the first bytes of the sealed file", async () => {
  const { pdf, bytes } = await sealed(3);
  expect(Buffer.compare(bytes.subarray(0, pdf.length), pdf)).toBe(0);
});

describe("one flipped bit is found", () => {
  test("anywhere in the file", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(one.bytes.length - 1), fc.nat(7), async (at, bit) => {
        expect((await verifyPdf(changed(at, (byte) => byte ^ (1 << bit)))).holds).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("in each byte of the seal itself, down to what fills up its place", { timeout }, async () => {
    const from = latin1(one.bytes).lastIndexOf("/Contents <") + "/Contents ".length;
    const until = latin1(one.bytes).indexOf(">", from);
    for (let at = from; at <= until; at += 1) {
      const found = await verifyPdf(changed(at, (byte) => byte ^ 1));
      expect([at, found.holds]).toEqual([at, false]);
    }
    const small = await verifyPdf(changed(latin1(one.bytes).indexOf("A", from), (byte) => byte ^ 0x20));
    expect(small.holds).toBe(false);
  });
});

describe("says what is wrong", () => {
  const words = async (bytes: Uint8Array) =>
    (await verifyPdf(bytes)).checks.filter(({ holds }) => !holds).map((check) => check.words);

  test("a changed byte", async () => {
    expect(await words(changed(400, (byte) => byte ^ 1))).toEqual([
      "Something in the file was changed after it was sealed.",
    ]);
  });

  test("bytes added at the end", async () => {
    expect(await words(Buffer.concat([one.bytes, Buffer.from("\n% more")]))).toEqual([
      "Something was added to the end of the file after it was sealed.",
    ]);
  });

  test("the end cut off", async () => {
    const [first] = await words(one.bytes.subarray(0, -20));
    expect(first).toBe("The end of the file is missing.");
  });

  test("no seal, no PDF, nothing", async () => {
    expect((await words(one.pdf))[0]).toMatch(/has no seal/);
    expect((await words(Buffer.from("hello")))[0]).toBe("This is not a PDF.");
    expect((await words(new Uint8Array()))[0]).toBe("This is not a PDF.");
  });

  test("a certificate that was not valid yet", async () => {
    const early = await seal({ ...one, ...key, now: NOW - 86_400_000 });
    expect(failed(await verifyPdf(early))).toEqual(["certificate"]);
  });

  test("a key that is not the reader's", async () => {
    const found = await verifyPdf(one.bytes);
    expect((await verifyPdf(one.bytes, [found.facts?.fingerprint ?? ""])).holds).toBe(true);
    expect(failed(await verifyPdf(one.bytes, ["ab"]))).toEqual(["known"]);
  });
});

test("names that hide or turn round what is shown are shown without that", async () => {
  const trail = await trailOf(one.pdf, { organisation: "Har\u202Ebour\u001b[2J" });
  const { facts } = await verifyPdf(await seal({ ...one, trail, ...key, now: NOW }));
  const shown = facts ? [...factRows(facts).flat(), compareWords(facts)].join(" ") : "";
  expect(shown).toContain("Harbour[2J");
  for (const sign of ["\u001b", "\u202e"]) expect(shown).not.toContain(sign);
});

test("a signature of other bytes is not sealed (rule D5)", async () => {
  const trail = await trailOf(await frozenPdf(2));
  await expect(seal({ pdf: one.pdf, trail, ...key, now: NOW })).rejects.toThrow(/another document/);
});

test("an RSA key seals as well", { timeout }, async () => {
  const made = certified(
    generateKeyPairSync("rsa", { modulusLength: 2048 }),
    "Harbour",
    new Date(NOW - 1_000),
  );
  const own = { key: made.SIGNING_KEY, certificate: made.SIGNING_CERTIFICATE };
  const bytes = await seal({ ...one, ...own, now: NOW });
  expect(await verifyPdf(bytes)).toMatchObject({ holds: true, facts: { sealedBy: "Harbour" } });
});

test("pdfsig says that it is valid, and that all of it is signed", () => {
  const folder = mkdtempSync(join(tmpdir(), "jobroom-seal-"));
  const path = join(folder, "sealed.pdf");
  writeFileSync(path, one.bytes);
  const { error, stdout } = spawnSync("pdfsig", [path], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  if (error) {
    console.warn(
      "pdfsig (poppler-utils) is not installed: only the verifier of our own has looked at the seal.",
    );
    return;
  }
  expect(stdout).toContain("Signature is Valid.");
  expect(stdout).toContain("Total document signed");
});

test("the certificate made on first start is one that others read", () => {
  const { SIGNING_CERTIFICATE } = newSigningCertificate("Jobroom on this machine", new Date(NOW));
  const read = new X509Certificate(SIGNING_CERTIFICATE);
  expect(read.subject).toBe("CN=Jobroom on this machine");
  expect(Date.parse(read.validFrom)).toBe(NOW - (NOW % 1_000));
  expect(read.verify(read.publicKey)).toBe(true);
});
