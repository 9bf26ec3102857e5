import { CONSENT_VERSION } from "#domain/document/consent.ts";
import type { Row } from "../row.ts";
import { BY_LINK, CUSTOMERS, MANAGERS } from "../seats.ts";

const HOUR = 3_600_000;

/** Who was sent a document signs it; staff plan and decide around it; sealing is nobody's to ask for. */
export const signingRows: Row[] = [
  { command: "step-up/request", allowed: BY_LINK, input: () => ({}) },
  // A wrong code is an answer
  { command: "step-up/confirm", allowed: CUSTOMERS, told: ["guest"], input: () => ({ code: "000000" }) },
  {
    command: "document/consent",
    allowed: ["customer"],
    input: (t) => ({ documentId: t.signDocumentId, n: 1, agree: true, consentVersion: CONSENT_VERSION }),
  },
  {
    command: "document/sign",
    allowed: ["customer"],
    ruled: ["readySha256"],
    input: (t) => ({
      ...{ documentId: t.readyDocumentId, n: 1, sha256: t.readySha256 },
      ...{ name: "Cora", hasAuthority: true },
    }),
  },
  {
    command: "document/delegate",
    allowed: ["customer"],
    input: (t) => ({ documentId: t.readyDocumentId, n: 1, name: "Nell", email: "nell@example.test" }),
  },
  {
    command: "document/agree-delegation",
    allowed: MANAGERS,
    input: (t) => ({ delegationId: t.delegationId }),
  },
  {
    command: "document/refuse-delegation",
    allowed: MANAGERS,
    input: (t) => ({ delegationId: t.delegationId }),
  },
  {
    command: "document/schedule-send",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.draftDocumentId, at: Date.now() + HOUR }),
  },
  {
    command: "document/keep-back",
    allowed: [],
    input: (t) => ({ documentId: t.draftDocumentId, reason: "No lines" }),
  },
  { command: "document/seal", allowed: [], input: (t) => ({ documentId: t.readyDocumentId }) },
];
