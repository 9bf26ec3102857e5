import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import { briefFacts, type WorkOrderBrief } from "./work-order-brief.ts";

interface Return extends Addressed {
  returnedBy: string;
  reason: string;
  order: WorkOrderBrief;
  url: string;
}

export const workOrderReturnedMail = ({ to, organisation, returnedBy, reason, order, url }: Return) =>
  letter({
    to,
    organisation,
    subject: `Work order ${order.number} came back to you`,
    status: { glyph: "rework", word: "Rework" },
    heading: `Work order ${order.number} came back`,
    paragraphs: [`${returnedBy} looked at the work and asks for something to be put right.`],
    quote: { by: returnedBy, text: reason },
    facts: briefFacts(order),
    button: { label: "See what is missing", url },
  });
