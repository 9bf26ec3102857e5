import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import type { Letter } from "./page.ts";

interface DecidedWork extends Addressed {
  outcome: "approved" | "part_approved" | "rejected";
  decidedBy: string;
  workOrder: number;
  /** What was asked for, formatted. */
  amount: string;
  /** What was approved, formatted. */
  approved?: string | null;
  reason?: string | null;
  url: string;
}

const OUTCOMES: Record<
  DecidedWork["outcome"],
  { status: NonNullable<Letter["status"]>; happened: string; next: string }
> = {
  approved: {
    status: { glyph: "approved", word: "Approved" },
    happened: "was approved",
    next: "The order went up by this amount, so you can go ahead and bill it.",
  },
  part_approved: {
    status: { glyph: "approved", word: "Approved in part" },
    happened: "was approved in part",
    next: "The order went up by the approved amount. The rest cannot be billed.",
  },
  rejected: {
    status: { glyph: "declined", word: "Rejected" },
    happened: "was rejected",
    next: "Do not start it: it cannot be billed.",
  },
};

export function additionalWorkDecidedMail(given: DecidedWork) {
  const { status, happened, next } = OUTCOMES[given.outcome];
  const facts: [string, string][] = [["Asked for", given.amount]];
  if (given.approved) facts.push(["Approved", given.approved]);
  return letter({
    to: given.to,
    organisation: given.organisation,
    subject: `Additional work on ${given.workOrder} ${happened}`,
    status,
    heading: `Additional work on work order ${given.workOrder} ${happened}`,
    paragraphs: [next],
    quote: given.reason ? { by: given.decidedBy, text: given.reason } : null,
    facts,
    button: { label: "Open the work order", url: given.url },
  });
}
