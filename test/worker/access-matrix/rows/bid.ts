import { EXTRA } from "../bids.ts";
import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";

/** Only a lead of a company that was asked bids; for every other contractor the request does not exist (rule B2). */
export const bidRows: Row[] = [
  {
    command: "bid/submit",
    allowed: ["lead"],
    input: (t) => ({
      documentId: t.quietRequestId,
      n: 1,
      lines: [{ lineId: t.budgetItemId, unitPriceMinor: 100 }],
    }),
  },
  {
    command: "bid/decline",
    allowed: ["lead"],
    input: (t) => ({ documentId: t.quietRequestId, reason: "Busy" }),
  },
  { command: "bid/withdraw", allowed: ["lead"], input: (t) => ({ documentId: t.answeredRequestId }) },
  { command: "bid/confirm", allowed: ["lead"], input: (t) => ({ documentId: t.changedRequestId, n: 2 }) },
  { command: "bid/note-read", allowed: ["lead"], input: (t) => ({ documentId: t.quietRequestId }) },
  { command: "bid/open", allowed: MANAGERS, input: (t) => ({ documentId: t.answeredRequestId }) },
  {
    command: "bid/plug",
    allowed: MANAGERS,
    input: (t) => ({
      documentId: t.openedRequestId,
      bidId: t.bidId,
      plugs: [{ lineId: EXTRA, amountMinor: 500 }],
    }),
  },
  {
    command: "bid/award",
    allowed: MANAGERS,
    input: (t) => ({ documentId: t.openedRequestId, bidId: t.bidId, assetId: t.assetId }),
  },
  {
    command: "bid-question/ask",
    allowed: ["lead"],
    input: (t) => ({ documentId: t.quietRequestId, question: "When?" }),
  },
  {
    command: "bid-question/answer",
    allowed: MANAGERS,
    input: (t) => ({ questionId: t.questionId, answer: "In March" }),
  },
];
