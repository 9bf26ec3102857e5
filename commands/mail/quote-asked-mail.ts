import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import { briefFacts, type WorkOrderBrief } from "./work-order-brief.ts";

interface AskedQuote extends Addressed {
  askedBy: string;
  order: WorkOrderBrief;
  url: string;
}

export const quoteAskedMail = ({ to, organisation, askedBy, order, url }: AskedQuote) =>
  letter({
    to,
    organisation,
    subject: `Please give a price for work order ${order.number}`,
    status: { glyph: "waiting", word: "Waiting for your price" },
    heading: `What will work order ${order.number} cost?`,
    paragraphs: [`${askedBy} asks for your price before work starts.`],
    facts: briefFacts(order),
    button: { label: "Give your price", url },
  });
