import { visibleLine } from "../text/invisible.ts";
import type { Evidence } from "./evidence.ts";

export type CheckId =
  | "readable"
  | "sealed"
  | "whole"
  | "unchanged"
  | "certificate"
  | "known"
  | "evidence"
  | "document"
  | "pages"
  | "files"
  | "consent"
  | "attached"
  | "chain"
  | "head";

/** One thing that was looked at, and what was found, in words that need no explaining. */
export interface Check {
  id: CheckId;
  holds: boolean;
  words: string;
}

/** What a sealed PDF says, which may be believed only where its seal holds. */
export interface Facts {
  evidence: Evidence;
  /** Whom the certificate names, and its SHA-256. */
  sealedBy: string;
  fingerprint: string;
}

export interface Verdict {
  holds: boolean;
  checks: Check[];
  facts: Facts | null;
}

/** Names in it come from the file: what hides or turns round text is taken out. */
export const check = (id: CheckId, holds: boolean, good: string, bad: string): Check => ({
  id,
  holds,
  words: visibleLine(holds ? good : bad),
});

export const verdict = (checks: Check[], facts: Facts | null): Verdict => {
  const holds = facts !== null && checks.every((one) => one.holds);
  return { holds, checks, facts };
};
