import type { DocumentHead } from "#domain/document/head.ts";
import type { Shown } from "#domain/document/shown.ts";
import type { AuditTrail } from "#domain/proof/trail.ts";

/** What seals: a private key (PKCS#8) and its certificate with those behind it, both as PEM. */
export interface SealKey {
  key: string;
  certificate: string;
}

/** What an organisation prints on, and its logo as PNG or JPEG. */
export interface Printing {
  size: "a4" | "letter";
  logo: Uint8Array | null;
}

/** Prints what commands send. It is handed in, so that a command knows nothing of fonts and pages. */
export interface Press {
  /** The document as PDF; the same words and figures give the same bytes. */
  print(head: DocumentHead, shown: Shown, how: Printing): Promise<{ bytes: Uint8Array; pages: number }>;
  /** Adds the pages about the signatures to a printed document, and seals all of it (rule D6). */
  seal(sealing: SealKey & { pdf: Uint8Array; trail: AuditTrail; now: number }): Promise<Uint8Array>;
}

/** Where drafts that are written together live. */
export interface DraftDesk {
  /**
   * What stands in the draft now, which nobody can change from here on until `thaw`, `sent` or a few seconds. Null
   * where nobody ever opened it: then what is stored is what stands.
   */
  freeze(documentId: string): Promise<unknown>;
  thaw(documentId: string): Promise<void>;
  /** Brings the document up to date with what stands in its draft now, which its room else does a while later. */
  settle(documentId: string): Promise<void>;
}

/** Where nobody writes together: what is stored is what stands. */
export const emptyDesk: DraftDesk = {
  freeze: async () => null,
  thaw: async () => undefined,
  settle: async () => undefined,
};
