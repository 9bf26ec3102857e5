import type { Block } from "#app/documents/pdf/paper.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";
import { seal } from "#app/documents/seal/seal.ts";
import { sha256 } from "#domain/proof/bytes.ts";
import type { AuditTrail, TrailSigner } from "#domain/proof/trail.ts";
import type { Verdict } from "#domain/proof/verdict.ts";
import { newSigningCertificate } from "../../../scripts/signing-certificate.ts";

export const NOW = Date.UTC(2026, 2, 3, 14, 5, 9);

const { SIGNING_KEY, SIGNING_CERTIFICATE } = newSigningCertificate("Harbour & Field", new Date(NOW - 1_000));
export const key = { key: SIGNING_KEY, certificate: SIGNING_CERTIFICATE };

/** A red dot of one point. */
export const picture = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A change order as it is sent, on as many pages. */
export async function frozenPdf(pages = 1): Promise<Uint8Array> {
  const blocks: Block[] = Array.from({ length: pages }, (_, i) => [
    { kind: "heading" as const, level: 1 as const, text: `Change order CO-7, part ${i + 1}` },
    { kind: "paragraph" as const, words: "Widen the rear door. ".repeat(180) },
  ]).flat();
  const { bytes } = await typeset({
    ...{ title: "Change order CO-7", author: "Harbour & Field", language: "en", at: NOW - 86_400_000 },
    ...{ size: "a4", footer: "Harbour & Field", blocks },
  });
  return bytes;
}

export async function trailOf(pdf: Uint8Array, more: Partial<AuditTrail> = {}): Promise<AuditTrail> {
  const signed: Omit<TrailSigner, "name" | "email" | "company" | "signature"> = {
    at: NOW - 60_000,
    ip: "203.0.113.9",
    userAgent: "Mozilla/5.0 (Linux; Android 14)",
    session: "s-41",
    authenticated: "code",
    consentVersion: "2026-01",
    documentSha256: await sha256(pdf),
  };
  return {
    organisation: "Harbour & Field",
    verifyAt: "https://jobroom.test/verify",
    document: { number: "CO-7", title: "Rear door", version: 2 },
    signers: [
      {
        ...signed,
        ...{ name: "Ada Brook", email: "ada@brook.test", company: "Brook (Holdings) Ltd" },
        signature: { how: "drawn", picture },
      },
      {
        ...signed,
        ...{ name: "Žofie Nguyễn", email: "zofie@brook.test", company: null },
        signature: { how: "typed", text: "Žofie Nguyễn" },
      },
    ],
    declines: [{ name: "Tom Reed", email: "tom@brook.test", at: NOW - 90_000, reason: "I have left" }],
    delegations: [{ from: "Tom Reed", to: "Ada Brook", at: NOW - 80_000 }],
    consents: [{ version: "2026-01", text: "I agree to sign electronically." }],
    log: { jobId: "job1", seq: 3, hash: "a".repeat(64), from: { seq: 0, hash: "" } },
    ...more,
  };
}

export async function sealed(pages = 1, more: Partial<AuditTrail> = {}) {
  const pdf = await frozenPdf(pages);
  const trail = await trailOf(pdf, more);
  return { pdf, trail, bytes: await seal({ pdf, trail, ...key, now: NOW }) };
}

export const failed = ({ checks }: Verdict) => checks.filter(({ holds }) => !holds).map(({ id }) => id);
