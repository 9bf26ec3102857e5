import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface DecidedQuote extends Addressed {
  outcome: "accepted" | "declined";
  decidedBy: string;
  workOrder: number;
  amount: string;
  reason?: string | null;
  url: string;
}

const NEXT = {
  accepted: "The price is on the order now. You can go ahead for it.",
  declined: "You can give another price on the same work order.",
};

export const quoteDecidedMail = ({
  to,
  organisation,
  outcome,
  decidedBy,
  workOrder,
  amount,
  reason,
  url,
}: DecidedQuote) =>
  letter({
    to,
    organisation,
    subject: `Your price for work order ${workOrder} was ${outcome}`,
    status:
      outcome === "accepted"
        ? { glyph: "approved", word: "Accepted" }
        : { glyph: "declined", word: "Declined" },
    heading: `Your price for work order ${workOrder} was ${outcome}`,
    paragraphs: [NEXT[outcome]],
    quote: reason ? { by: decidedBy, text: reason } : null,
    facts: [["Price", amount]],
    button: { label: "Open the work order", url },
  });
