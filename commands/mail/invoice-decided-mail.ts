import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import type { Letter } from "./page.ts";

type Outcome = "approved" | "part_approved" | "rejected" | "paid";

interface DecidedInvoice extends Addressed {
  outcome: Outcome;
  decidedBy: string;
  invoice: string;
  workOrder: number;
  /** What was billed, formatted. */
  amount: string;
  /** What was approved or paid, formatted. */
  approved?: string | null;
  reason?: string | null;
  /** Rule P13: each amount withheld, with its reason. */
  withheld?: { line: string; amount: string; reason: string }[];
  paymentReference?: string | null;
  /** Whether they have no login: what was rejected is written for them once more. */
  byLink: boolean;
  url: string;
}

const OUTCOMES: Record<Outcome, { status: NonNullable<Letter["status"]>; happened: string; next: string }> = {
  approved: {
    status: { glyph: "approved", word: "Approved" },
    happened: "was approved",
    next: "There is nothing for you to do. You will hear when it is paid.",
  },
  part_approved: {
    status: { glyph: "approved", word: "Approved in part" },
    happened: "was approved in part",
    next: "What was withheld is listed with the reason for each amount.",
  },
  rejected: {
    status: { glyph: "declined", word: "Rejected" },
    happened: "was rejected",
    next: "Correct it and send it again under the same number.",
  },
  paid: {
    status: { glyph: "approved", word: "Paid" },
    happened: "was paid",
    next: "The money is on its way to your account.",
  },
};

export function invoiceDecidedMail(given: DecidedInvoice) {
  const { status, happened, next } = OUTCOMES[given.outcome];
  const isTheirs = given.byLink && given.outcome === "rejected";
  const facts: [string, string][] = [
    ["Billed", given.amount],
    ["Work order", String(given.workOrder)],
  ];
  if (given.approved) facts.push([given.outcome === "paid" ? "Paid" : "Approved", given.approved]);
  if (given.paymentReference) facts.push(["Reference", given.paymentReference]);
  for (const { line, amount, reason } of given.withheld ?? [])
    facts.push([line, `${amount} withheld: ${reason}`]);
  return letter({
    to: given.to,
    organisation: given.organisation,
    subject: `Invoice ${given.invoice} ${happened}`,
    status,
    heading: `Invoice ${given.invoice} ${happened}`,
    paragraphs: [
      isTheirs ? "You will be sent a corrected one to confirm. Ask them if you do not agree." : next,
    ],
    quote: given.reason ? { by: given.decidedBy, text: given.reason } : null,
    facts,
    button: { label: "Open the invoice", url: given.url },
  });
}
