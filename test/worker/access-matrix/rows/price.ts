import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";
import { PRICE } from "../work.ts";

const reason = "Because";

/** What work is to cost, before it is billed. */
export const priceRows: Row[] = [
  {
    command: "additional-work/approve",
    allowed: MANAGERS,
    input: (t) => ({
      additionalWorkId: t.additionalWorkId,
      answers: [{ line: 0, approvedMinor: 15_000, reason }],
    }),
  },
  {
    command: "additional-work/reject",
    allowed: MANAGERS,
    input: (t) => ({ additionalWorkId: t.additionalWorkId, reason }),
  },
  {
    command: "additional-work/request",
    allowed: ["lead"],
    input: (t) => ({ workOrderId: t.startedId, description: "More", lines: [PRICE], fileIds: [t.fileId] }),
  },
  {
    command: "additional-work/withdraw",
    allowed: ["lead"],
    input: (t) => ({ additionalWorkId: t.additionalWorkId }),
  },
  {
    command: "order/change",
    allowed: MANAGERS,
    input: (t) => ({ workOrderId: t.acceptedId, description: "Scaffold", amountMinor: 5_000, reason }),
  },
  { command: "quote/accept", allowed: MANAGERS, input: (t) => ({ quoteId: t.quoteId }) },
  { command: "quote/ask", allowed: MANAGERS, input: (t) => ({ workOrderId: t.acceptedId }) },
  { command: "quote/decline", allowed: MANAGERS, input: (t) => ({ quoteId: t.quoteId, reason }) },
  { command: "quote/give", allowed: ["lead"], input: (t) => ({ workOrderId: t.acceptedId, lines: [PRICE] }) },
];
