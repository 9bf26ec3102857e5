import { PDF } from "@libpdf/core";
import type { Block } from "#app/documents/pdf/paper.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";
import { seal } from "#app/documents/seal/seal.ts";
import { newSigner } from "#app/documents/seal/signer.ts";
import { sha256 } from "#domain/proof/bytes.ts";
import type { AuditTrail } from "#domain/proof/trail.ts";

interface BenchEnv {
  SIGNING_KEY: string;
  SIGNING_CERTIFICATE: string;
  /** A signature as somebody drew it, PNG in base64. */
  PICTURE: string;
}

/** Sent documents by how many pages they have: made once, before anything is measured. */
const frozen = new Map<number, Uint8Array>();

async function frozenOf(pages: number): Promise<Uint8Array> {
  const known = frozen.get(pages);
  if (known) return known;
  const blocks: Block[] = Array.from({ length: pages }, (_, i) => [
    { kind: "heading" as const, level: 1 as const, text: `Part ${i + 1}` },
    { kind: "paragraph" as const, words: "Widen the rear door, and hang it again. ".repeat(107) },
  ]).flat();
  const { bytes } = await typeset(paper(blocks));
  frozen.set(pages, bytes);
  return bytes;
}

const paper = (blocks: Block[]) => ({
  ...{ title: "Change order CO-7", author: "Harbour & Field", language: "en", at: 1_767_225_600_000 },
  ...{ size: "a4" as const, footer: "Harbour & Field", blocks },
});

const START = { seq: 0, hash: "" };

async function trailOf(pdf: Uint8Array, picture: Uint8Array): Promise<AuditTrail> {
  return {
    ...{ organisation: "Harbour & Field", verifyAt: "https://jobroom.test/verify" },
    document: { number: "CO-7", title: "Rear door", version: 1 },
    signers: [
      {
        ...{ name: "Ada Brook", email: "ada@brook.test", company: "Brook Ltd", at: 1_767_225_600_000 },
        signature: { how: "drawn", picture },
        ...{ ip: "203.0.113.9", userAgent: "Firefox", session: "s-41", consentVersion: "1" },
        ...{ authenticated: "code", documentSha256: await sha256(pdf) },
      },
    ],
    ...{ declines: [], delegations: [], consents: [{ version: "1", text: "I agree." }] },
    log: { jobId: "job1", seq: 41, hash: "a".repeat(64), from: START },
  };
}

/** `/ours?pages=…` seals; `/bare?pages=…` has the library sign the same file with nothing added. */
export default {
  async fetch(request: Request, env: BenchEnv): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const pdf = await frozenOf(Number(searchParams.get("pages")));
    const { SIGNING_KEY: key, SIGNING_CERTIFICATE: certificate } = env;
    const picture = Uint8Array.from(atob(env.PICTURE), (letter) => letter.charCodeAt(0));
    const now = Date.now();
    if (pathname === "/ours") {
      const trail = await trailOf(pdf, picture);
      return new Response(String((await seal({ pdf, trail, key, certificate, now })).length));
    }
    const loaded = await PDF.load(pdf);
    const { bytes } = await loaded.sign({
      signer: await newSigner({ key, certificate }),
      signingTime: new Date(now),
    });
    return new Response(String(bytes.length));
  },
};
