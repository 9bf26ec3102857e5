import { dayOf } from "../money.ts";
import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";

const reason = "Because";
const today = () => ({ invoiceDate: dayOf(Date.now()) });
const half = (orderLineId: string) => ({ lines: [{ orderLineId, by: "quantity", value: 700 }], ...today() });

export const claimRows: Row[] = [
  { command: "claim/approve", allowed: MANAGERS, input: (t) => ({ claimId: t.claimId }) },
  {
    command: "claim/approve-part",
    allowed: MANAGERS,
    ruled: ["claimLineId"],
    input: (t) => ({ claimId: t.claimId, withheld: [{ lineId: t.claimLineId, amountMinor: 100, reason }] }),
  },
  {
    command: "claim/mark-paid",
    allowed: MANAGERS,
    input: (t) => ({ claimId: t.approvedClaimId, reference: "EFT 1" }),
  },
  { command: "claim/reject", allowed: MANAGERS, input: (t) => ({ claimId: t.claimId, reason }) },
  {
    command: "claim/release-hold",
    allowed: MANAGERS,
    input: (t) => ({ claimId: t.heldClaimId, check: "stated_totals", reason }),
  },
  {
    command: "claim/resubmit",
    allowed: ["lead"],
    input: (t) => ({ claimId: t.claimId, ...half(t.closedLineId) }),
  },
  {
    command: "claim/submit",
    allowed: ["lead"],
    input: (t) => ({ workOrderId: t.billableId, number: "A-4", ...half(t.billableLineId) }),
  },
  { command: "claim/withdraw", allowed: ["lead"], input: (t) => ({ claimId: t.claimId }) },
];
