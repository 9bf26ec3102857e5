import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface GivenQuote extends Addressed {
  contractor: string;
  givenBy: string;
  workOrder: number;
  amount: string;
  /** 1 the first time; higher when it was revised. */
  revision: number;
  validUntil?: string | null;
  note?: string | null;
  url: string;
}

export function quoteGivenMail(given: GivenQuote) {
  const facts: [string, string][] = [["Price", given.amount]];
  if (given.validUntil) facts.push(["Valid until", given.validUntil]);
  return letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${given.contractor} quotes ${given.amount} for work order ${given.workOrder}`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading: `${given.contractor} ${given.revision > 1 ? "revised the price" : "gave a price"} for work order ${given.workOrder}`,
    paragraphs: ["Accepting it puts the price on the order in one step."],
    quote: given.note ? { by: given.givenBy, text: given.note } : null,
    facts,
    button: { label: "See the quote", url: given.url },
  });
}
