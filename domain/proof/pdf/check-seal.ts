import { sha256 } from "../bytes.ts";
import type { Certificate } from "../der/certificate.ts";
import { isSignatureGood, isWrittenAsSealed, readSigned, signedAt, signedDigest } from "../der/signed.ts";
import { type Check, check } from "../verdict.ts";
import type { SealPlace } from "./seal-place.ts";

/** What a seal proves of the file around it. `at` is when it was made, UTC ms. */
export interface SealFindings {
  checks: Check[];
  certificates: readonly Certificate[];
  at: number;
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Whether the seal covers all of a file of `length` bytes, fits it, and was made with its certificate's key (rule D6). */
export async function checkSeal(place: SealPlace, length: number): Promise<SealFindings> {
  const signed = await readSigned(place.contents);
  const [certificate] = signed.certificates;
  const at = signedAt(signed);
  const isFull = place.contents.subarray(signed.whole.length).every((byte) => byte === 0);
  const fits = signedDigest(signed) === (await sha256(place.covered));
  const isGood = place.isPlain && isFull && isWrittenAsSealed(signed) && (await isSignatureGood(signed));
  const inTime = certificate.from <= at && at <= certificate.until;
  return {
    checks: [
      check(
        "whole",
        place.isWhole && place.end === length,
        "The seal covers the whole file, from its first byte to its last.",
        wholeFault(place, length),
      ),
      check(
        "unchanged",
        fits,
        "Nothing in the file has changed since it was sealed.",
        "Something in the file was changed after it was sealed.",
      ),
      check(
        "sealed",
        isGood,
        `The seal is genuine: it was made with the key of the certificate in it (${certificate.subject}).`,
        "The seal itself was changed, or it was not made with the key of the certificate in it.",
      ),
      check(
        "certificate",
        inTime,
        `The certificate was valid when the seal was made, on ${day(at)} (UTC).`,
        `The certificate was not valid on ${day(at)}, when the seal says that it was made.`,
      ),
    ],
    certificates: signed.certificates,
    at,
  };
}

function wholeFault({ end }: SealPlace, length: number): string {
  if (length > end) return "Something was added to the end of the file after it was sealed.";
  if (length < end) return "The end of the file is missing.";
  return "The seal leaves out a part of the file, so that part may say anything.";
}
