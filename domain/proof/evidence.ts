import type { Json } from "../log/activity.ts";
import type {
  AuditTrail,
  SealedLog,
  TrailDecline,
  TrailDelegation,
  TrailFile,
  TrailSigner,
} from "./trail.ts";

/** The name and type of the file inside a sealed PDF that programs read. */
export const EVIDENCE_NAME = "evidence.json";
export const EVIDENCE_TYPE = "application/vnd.jobroom.evidence";
const FORMAT = "jobroom-evidence-1";

/** What a sealed PDF says of itself: the facts of its audit pages, as data. */
export interface Evidence {
  format: typeof FORMAT;
  organisation: string;
  verifyAt: string;
  document: AuditTrail["document"] & {
    sha256: string;
    /** How many bytes at the start of the sealed file are the document as it was signed. */
    bytes: number;
  };
  agreed?: readonly (readonly [word: string, value: string])[];
  attached?: readonly TrailFile[];
  signers: (Omit<TrailSigner, "signature"> & SignatureFacts)[];
  declines: TrailDecline[];
  delegations: TrailDelegation[];
  consents: { version: string; sha256: string }[];
  log: SealedLog;
  /** SHA-256 of each certificate in the seal, the one that made it first. */
  certificates: string[];
  /** UTC ms. */
  sealedAt: number;
}

export interface SignatureFacts {
  how: TrailSigner["signature"]["how"];
  text?: string;
  pictureSha256?: string;
}

export const writeEvidence = (evidence: Omit<Evidence, "format">): string =>
  JSON.stringify({ format: FORMAT, ...evidence } satisfies Evidence, null, 1);

/** Null where the text is not what a seal writes. */
export function readEvidence(text: string): Evidence | null {
  try {
    const read: Json = JSON.parse(text);
    return has(read, SHAPE) && hasFiles(read) ? (read as unknown as Evidence) : null;
  } catch {
    return null;
  }
}

type Shape = "text" | "number" | "text or nothing" | "anything" | { [key: string]: Shape } | [Shape];

const HEAD: Shape = { seq: "number", hash: "text" };
const PERSON: Shape = { name: "text", email: "text", at: "number" };

const SHAPE: Shape = {
  format: "text",
  organisation: "text",
  verifyAt: "text",
  document: { number: "text", title: "text", version: "number", sha256: "text", bytes: "number" },
  signers: [
    {
      ...PERSON,
      company: "text or nothing",
      how: "text",
      ip: "text",
      userAgent: "text",
      session: "text",
      authenticated: "text",
      consentVersion: "text",
      documentSha256: "text",
    },
  ],
  declines: [{ ...PERSON, reason: "text" }],
  delegations: [{ from: "text", to: "text", at: "number" }],
  consents: [{ version: "text", sha256: "text" }],
  log: { jobId: "text", ...HEAD, from: HEAD },
  certificates: ["text"],
  sealedAt: "number",
};

/** Seals of before files could go along name none. */
const hasFiles = (read: Json): boolean =>
  !has(read, { attached: "anything" }) || has(read, { attached: [{ name: "text", sha256: "text" }] });

/** Whether a value has all that a shape names. */
export function has(value: Json | undefined, shape: Shape): boolean {
  if (shape === "anything") return value !== undefined;
  if (shape === "text") return typeof value === "string";
  if (shape === "number") return typeof value === "number";
  if (shape === "text or nothing") return value === null || typeof value === "string";
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((one) => has(one, shape[0]));
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  return Object.entries(shape).every(([key, inner]) => has(value[key], inner));
}
