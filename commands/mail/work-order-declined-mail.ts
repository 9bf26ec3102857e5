import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import { briefFacts, type WorkOrderBrief } from "./work-order-brief.ts";

interface Decline extends Addressed {
  contractor: string;
  declinedBy: string;
  reason: string;
  order: WorkOrderBrief;
  url: string;
}

export const workOrderDeclinedMail = ({
  to,
  organisation,
  contractor,
  declinedBy,
  reason,
  order,
  url,
}: Decline) =>
  letter({
    to,
    organisation,
    subject: `${contractor} declined work order ${order.number}`,
    status: { glyph: "declined", word: "Declined" },
    heading: `${contractor} declined work order ${order.number}`,
    paragraphs: ["Nobody has this work now. Give it to another contractor, or talk to them."],
    quote: { by: declinedBy, text: reason },
    facts: briefFacts(order),
    button: { label: "Open the work order", url },
  });
