import { EXTRA } from "../bids.ts";
import type { Row } from "../row.ts";
import { BIDDERS, MANAGERS } from "../seats.ts";

/**
 * A lead of a company that was asked bids, and who was asked themselves and came by their link: sending a bid is not
 * signing (rule A3). For everybody else the request does not exist (rule B2).
 */
export const bidRows: Row[] = [
  {
    command: "bid/submit",
    allowed: BIDDERS,
    input: (t) => ({
      documentId: t.quietRequestId,
      n: 1,
      lines: [{ lineId: t.budgetItemId, unitPriceMinor: 100 }],
    }),
  },
  {
    command: "bid/decline",
    allowed: BIDDERS,
    input: (t) => ({ documentId: t.quietRequestId, reason: "Busy" }),
  },
  { command: "bid/withdraw", allowed: BIDDERS, input: (t) => ({ documentId: t.answeredRequestId }) },
  { command: "bid/confirm", allowed: BIDDERS, input: (t) => ({ documentId: t.changedRequestId, n: 2 }) },
  { command: "bid/note-read", allowed: BIDDERS, input: (t) => ({ documentId: t.quietRequestId }) },
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
    allowed: BIDDERS,
    input: (t) => ({ documentId: t.quietRequestId, question: "When?" }),
  },
  {
    command: "bid-question/answer",
    allowed: MANAGERS,
    input: (t) => ({ questionId: t.questionId, answer: "In March" }),
  },
];
