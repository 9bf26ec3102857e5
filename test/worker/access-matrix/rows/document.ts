import { emptyDraft } from "#domain/document/draft.ts";
import type { Row } from "../row.ts";
import { BIDDERS, MANAGERS } from "../seats.ts";

const answer = { n: 1 };

/** Staff package and send; only who was sent a document answers it, and for nobody else does it exist. */
export const documentRows: Row[] = [
  {
    command: "document/create",
    allowed: MANAGERS,
    ruled: ["budgetItemId"],
    input: (t) => ({ jobId: t.jobId, kind: "proposal", itemIds: [t.budgetItemId] }),
  },
  { command: "document/create-bill", allowed: MANAGERS, input: (t) => ({ workOrderId: t.startedId }) },
  {
    command: "document/save-draft",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.draftDocumentId, draft: emptyDraft }),
  },
  { command: "document/send", allowed: MANAGERS, input: (t) => ({ documentId: t.draftDocumentId }) },
  { command: "document/revise", allowed: MANAGERS, input: (t) => ({ documentId: t.sentDocumentId }) },
  {
    command: "document/withdraw",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.sentDocumentId, reason: "Wrong" }),
  },
  {
    command: "document/remind",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.sentDocumentId, recipientId: t.recipientId }),
  },
  {
    command: "document/reach-milestone",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.acceptedDocumentId, milestoneId: "halfway" }),
  },
  {
    command: "document/record-payment",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.invoiceDocumentId, amountMinor: 100 }),
  },
  {
    command: "document/note-opened",
    allowed: ["customer"],
    input: (t) => ({ documentId: t.sentDocumentId }),
  },
  {
    command: "document/choose",
    allowed: ["customer"],
    input: (t) => ({ documentId: t.sentDocumentId, ...answer, choices: {} }),
  },
  {
    command: "document/accept",
    allowed: ["customer"],
    input: (t) => ({ documentId: t.sentDocumentId, ...answer }),
  },
  {
    command: "document/decline",
    allowed: ["customer"],
    input: (t) => ({ documentId: t.sentDocumentId, ...answer, reason: "Too dear" }),
  },
  // A contractor's order: its leads answer, and by link whom it was sent to
  {
    command: "document/note-opened",
    allowed: BIDDERS,
    input: (t) => ({ documentId: t.vendorDocumentId }),
  },
  {
    command: "document/accept",
    allowed: BIDDERS,
    input: (t) => ({ documentId: t.vendorDocumentId, ...answer }),
  },
  {
    command: "document/decline",
    allowed: BIDDERS,
    input: (t) => ({ documentId: t.vendorDocumentId, ...answer, reason: "Too cheap" }),
  },
];
