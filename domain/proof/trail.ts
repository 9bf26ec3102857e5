import type { LogHead } from "../log/chain.ts";

/** How one person signed (rule D4). */
export interface TrailSigner {
  name: string;
  email: string;
  /** The company they signed for, having said that they may bind it. Null for somebody who signed for themselves. */
  company: string | null;
  /** UTC ms. */
  at: number;
  signature:
    | { how: "typed"; text: string; picture?: Uint8Array }
    /** PNG or JPEG. */
    | { how: "drawn" | "uploaded"; picture: Uint8Array };
  initials?: string;
  /** The day they entered, `YYYY-MM-DD`, where the document asked for it. */
  signedOn?: string;
  ip: string;
  userAgent: string;
  session: string;
  /** By a code mailed to them, or because they were signed in. */
  authenticated: "code" | "session";
  consentVersion: string;
  /** SHA-256 of the PDF they were shown. */
  documentSha256: string;
}

/** Somebody who was asked to sign and said no. */
export interface TrailDecline {
  name: string;
  email: string;
  at: number;
  reason: string;
}

/** Somebody who asked another to sign in their place. */
export interface TrailDelegation {
  from: string;
  to: string;
  at: number;
}

/** The words people agreed to before they signed electronically. */
export interface TrailConsent {
  version: string;
  text: string;
}

/** A file that went along with what was signed. */
export interface TrailFile {
  name: string;
  sha256: string;
}

/** Everything that happened around the signatures of one version of a document. */
export interface AuditTrail {
  organisation: string;
  /** The address of the public page that checks a sealed file. */
  verifyAt: string;
  document: { number: string; title: string; version: number };
  /** What was settled after it was printed, such as the options that were chosen, as words and values. */
  agreed?: readonly (readonly [word: string, value: string])[];
  /** Files that went along with it. */
  attached?: readonly TrailFile[];
  signers: readonly TrailSigner[];
  declines: readonly TrailDecline[];
  delegations: readonly TrailDelegation[];
  consents: readonly TrailConsent[];
  log: SealedLog;
}

/** How far the job's log went when the document was sealed (rule L3). */
export interface SealedLog extends LogHead {
  jobId: string;
  /** The row before the first that can be checked by part: `{ seq: 0, hash: "" }` unless the log is of before that. */
  from: LogHead;
}
