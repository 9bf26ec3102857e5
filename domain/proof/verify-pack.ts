import { sha256 } from "./bytes.ts";
import { checkLog } from "./log/check-log.ts";
import { readExtract } from "./log/extract.ts";
import { areConsents } from "./pack/consents.ts";
import { attachedName, checkFiles, PACK, type PackFiles } from "./pack/files.ts";
import { type Check, check, type Facts, type Verdict, verdict } from "./verdict.ts";
import { verifyPdf } from "./verify-pdf.ts";

/** Everything an evidence pack proves: its sealed PDF, and that the rest of it is what the seal speaks of. */
export async function verifyPack(files: PackFiles, known?: readonly string[]): Promise<Verdict> {
  const list = await checkFiles(files);
  const sealed = files.get(PACK.sealed);
  if (!sealed) return verdict([list, missing(PACK.sealed)], null);
  const pdf = await verifyPdf(sealed, known);
  const extract = readExtract(textOf(files, PACK.log));
  const log = extract ? await checkLog(extract, pdf.facts?.evidence.log ?? null) : [missing(PACK.log)];
  const rest = pdf.facts ? await checkRest(files, pdf.facts) : [];
  return verdict([list, ...pdf.checks, ...rest, ...log], pdf.facts);
}

const missing = (name: string): Check => ({
  id: "readable",
  holds: false,
  words: `${name} is missing from the pack, or cannot be read.`,
});

async function checkRest(files: PackFiles, { evidence }: Facts): Promise<Check[]> {
  const original = files.get(PACK.original) ?? new Uint8Array();
  return [
    check(
      "document",
      (await sha256(original)) === evidence.document.sha256,
      "The original beside it is the document that was signed.",
      "The original beside it is not the document that was signed.",
    ),
    check(
      "consent",
      await areConsents(textOf(files, PACK.consent), evidence),
      "The consent is word for word the one that they agreed to.",
      "The consent is not the one that they agreed to.",
    ),
    ...(await checkAttached(files, evidence)),
  ];
}

async function checkAttached(files: PackFiles, { attached = [] }: Facts["evidence"]): Promise<Check[]> {
  if (attached.length === 0) return [];
  const hashes = await Promise.all(
    attached.map(({ name }, at) => sha256(files.get(attachedName(at, name)) ?? new Uint8Array())),
  );
  const wrong = attached.find((one, at) => one.sha256 !== hashes[at]);
  return [
    check(
      "attached",
      wrong === undefined,
      "Every attachment is the one that went along with the document.",
      `${wrong?.name} is not the attachment that went along with the document.`,
    ),
  ];
}

const textOf = (files: PackFiles, name: string) => new TextDecoder().decode(files.get(name));
