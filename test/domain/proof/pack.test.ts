import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { evidencePack } from "#app/documents/pack/evidence-pack.ts";
import { chain } from "#db/log.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { writeExtract } from "#domain/proof/log/write-extract.ts";
import { verifyFile } from "#domain/proof/verify.ts";
import { failed, NOW, sealed } from "./sealed.ts";

const START = { seq: 0, hash: "" };
const customer: Viewer = {
  ...{ orgId: "org1", id: "x", name: "X", via: "v" },
  ...{ kind: "customer", customerId: "c1" },
};
const links = chain(
  START,
  [[], ["customer:c1" as const], []].map((audience, i) => ({
    jobId: "job1",
    ...{ verb: "document.sent", subjectKind: "document", subjectId: `d${i}`, workOrderId: null },
    ...{ audience, data: {}, customerData: { number: "CO-7" } },
  })),
  { orgId: "org1", at: NOW, actor: { kind: "staff", id: "p1", name: "Mara Manager" } },
);
const log = { jobId: "job1", seq: 3, hash: links[2]?.hash ?? "", from: START };
const one = await sealed(1, { log });
const pack = await evidencePack({
  original: one.pdf,
  sealed: one.bytes,
  log: await writeExtract(customer, "job1", START, links),
  consents: one.trail.consents,
  now: NOW,
});

const folder = mkdtempSync(join(tmpdir(), "jobroom-pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The pack with one file changed, and its list of files made to agree. */
async function withFile(name: string, change: (bytes: Uint8Array) => Uint8Array | null) {
  const files: Record<string, Uint8Array> = unzipSync(pack);
  const changed = change(files[name] ?? new Uint8Array());
  if (changed) files[name] = changed;
  else delete files[name];
  return verifyFile(zipSync(files));
}

const text = (change: (words: string) => string) => (bytes: Uint8Array) =>
  new TextEncoder().encode(change(new TextDecoder().decode(bytes)));

test("a pack holds, as it was made and packed again by another program", async () => {
  const found = await verifyFile(pack);
  expect(failed(found)).toEqual([]);
  expect(found.checks.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["files", "whole", "document", "consent", "chain", "head"]),
  );
  expect(failed(await verifyFile(zipSync({ "my files": unzipSync(pack) }, { level: 9 })))).toEqual([]);
});

test("it is the same pack each time", async () => {
  const content = { original: one.pdf, sealed: one.bytes, consents: one.trail.consents, now: NOW };
  const again = await evidencePack({ ...content, log: await writeExtract(customer, "job1", START, links) });
  expect(Buffer.compare(again, pack)).toBe(0);
});

test("each file that is changed, missing or too many is named", async () => {
  const shout = text((words) => words.toUpperCase());
  expect(failed(await withFile("consent.txt", shout))).toEqual(["files", "consent"]);
  expect(
    failed(
      await withFile(
        "original.pdf",
        text((words) => `${words} `),
      ),
    ),
  ).toEqual(["files", "document"]);
  expect(
    failed(
      await withFile(
        "log.json",
        text((words) => words.replace("CO-7", "CO-8")),
      ),
    ),
  ).toEqual(["files", "chain"]);
  expect(failed(await withFile("log.json", () => null))).toEqual(["files", "readable"]);
  expect(
    failed(
      await withFile(
        "sealed.pdf",
        text((words) => `${words}\n`),
      ),
    ),
  ).toContain("files");
  expect(failed(await withFile("more.txt", () => new Uint8Array(3)))).toEqual(["files"]);
  expect((await withFile("sealed.pdf", () => null)).holds).toBe(false);
  expect((await withFile("files.json", () => null)).holds).toBe(false);
  expect((await verifyFile(pack.subarray(0, 900))).holds).toBe(false);
});

/** Plain Node, with nothing around the script but the pack. */
const run = (at: string, ...given: string[]) =>
  spawnSync(process.execPath, [join(at, "verify.mjs"), ...given], {
    encoding: "utf8",
    cwd: tmpdir(),
    env: {},
  });

test("verify.mjs checks the pack it lies in, and says so by its exit code", () => {
  const at = join(folder, "plain");
  mkdirSync(at);
  for (const [name, bytes] of Object.entries(unzipSync(pack))) writeFileSync(join(at, name), bytes);
  const good = run(at);
  expect([good.status, good.stderr]).toEqual([0, ""]);
  expect(good.stdout).toContain("Everything holds.");
  expect(good.stdout).toContain("Ada Brook for Brook (Holdings) Ltd (ada@brook.test)");

  const altered = join(folder, "altered");
  cpSync(at, altered, { recursive: true });
  const extract = JSON.parse(readFileSync(join(altered, "log.json"), "utf8"));
  extract.rows.pop();
  writeFileSync(join(altered, "log.json"), JSON.stringify(extract));
  const bad = run(altered);
  expect(bad.status).toBe(1);
  expect(bad.stdout).toContain("The log was cut off: it ends at row 2, and the seal names row 3.");
});

test("verify.mjs takes a zip or a PDF too", () => {
  const at = join(folder, "alone");
  mkdirSync(at);
  writeFileSync(join(at, "verify.mjs"), unzipSync(pack)["verify.mjs"] ?? "");
  writeFileSync(join(at, "pack.zip"), pack);
  writeFileSync(join(at, "sealed.pdf"), one.bytes);
  writeFileSync(join(at, "draft.pdf"), one.pdf);
  expect(["pack.zip", "sealed.pdf", "draft.pdf"].map((name) => run(at, join(at, name)).status)).toEqual([
    0, 0, 1,
  ]);
});

test("the verifiers ask for nothing but what Node and browsers have", () => {
  const files = unzipSync(pack);
  const script = new TextDecoder().decode(files["verify.mjs"]);
  expect(script.match(/from "([^"]+)"/g)?.every((from) => from.startsWith('from "node:'))).toBe(true);
  expect(new TextDecoder().decode(files["verify.html"])).not.toMatch(
    /\bimport\b.*from|src=|https?:\/\/(?!www\.w3)/,
  );
  execFileSync(process.execPath, ["--check", "--input-type=module"], { input: script });
});
