import { latin1, sha256 } from "./bytes.ts";
import { type Evidence, readEvidence } from "./evidence.ts";
import { keepsPages } from "./pdf/check-pages.ts";
import { checkSeal, type SealFindings } from "./pdf/check-seal.ts";
import { embeddedEvidence } from "./pdf/embedded.ts";
import { lastRevision } from "./pdf/revision.ts";
import { sealPlace } from "./pdf/seal-place.ts";
import { type Check, check, type Verdict, verdict } from "./verdict.ts";

/**
 * Everything a sealed PDF proves by itself (rules D5, D6). `known` are the fingerprints of the certificates that the
 * reader trusts; without them it is for people to compare the one in the facts.
 */
export async function verifyPdf(bytes: Uint8Array, known?: readonly string[]): Promise<Verdict> {
  const file = latin1(bytes);
  if (!file.startsWith("%PDF-")) return unreadable("This is not a PDF.");
  try {
    const place = sealPlace(bytes, file);
    if (!place)
      return unreadable("This PDF has no seal. It may be a draft, or a copy that was printed to a file.");
    const findings = await checkSeal(place, bytes.length);
    // What the file says of itself is believed only once it is certain that nobody changed it
    if (findings.checks.some(({ holds }) => !holds)) return verdict(findings.checks, null);
    return await verifyContent(bytes, file, findings, known);
  } catch {
    return unreadable(
      "The seal of this PDF cannot be read. The file was changed or damaged, or another program sealed it.",
    );
  }
}

const unreadable = (words: string): Verdict => verdict([{ id: "readable", holds: false, words }], null);

async function verifyContent(
  bytes: Uint8Array,
  file: string,
  { checks, certificates, at }: SealFindings,
  known: readonly string[] | undefined,
): Promise<Verdict> {
  const last = lastRevision(file);
  const evidence = readEvidence((await embeddedEvidence(bytes, last)) ?? "");
  const fingerprints = certificates.map(({ fingerprint }) => fingerprint);
  const [fingerprint = ""] = fingerprints;
  const isOurs = evidence?.certificates.join() === fingerprints.join();
  const all = [
    ...checks,
    ...(known ? [knownCheck(known.includes(fingerprint))] : []),
    check(
      "evidence",
      isOurs,
      "The seal says who signed, when and how, and how far the log of the job went.",
      "The seal does not say who signed what: another program made it, not Jobroom.",
    ),
  ];
  if (!evidence || !isOurs) return verdict(all, null);
  const isSigned = await isDocument(bytes, evidence);
  const isKept = isSigned && keepsPages(file.slice(0, evidence.document.bytes), last);
  all.push(
    check(
      "document",
      isSigned,
      "The document inside is, byte for byte, the one that each of them was shown and signed.",
      "The document inside is not the one that was signed.",
    ),
    check(
      "pages",
      isKept,
      "Its pages are shown as they were signed; only the pages about the signatures were added.",
      "The pages that are shown are not those that were signed.",
    ),
  );
  const sealedBy = certificates[0]?.subject ?? "";
  return verdict(all, isKept ? { evidence: { ...evidence, sealedAt: at }, sealedBy, fingerprint } : null);
}

const knownCheck = (isKnown: boolean): Check =>
  check(
    "known",
    isKnown,
    "The seal was made with the key of this Jobroom.",
    "The seal was made with another key than this Jobroom's. Anybody could have made it.",
  );

async function isDocument(bytes: Uint8Array, { document, signers }: Evidence): Promise<boolean> {
  const isThere = (await sha256(bytes.subarray(0, document.bytes))) === document.sha256;
  return isThere && signers.every(({ documentSha256 }) => documentSha256 === document.sha256);
}
