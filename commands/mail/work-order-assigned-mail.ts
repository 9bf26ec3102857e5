import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import { briefFacts, type WorkOrderBrief } from "./work-order-brief.ts";

interface Assignment extends Addressed {
  assignedBy: string;
  order: WorkOrderBrief;
  url: string;
}

export const workOrderAssignedMail = ({ to, organisation, assignedBy, order, url }: Assignment) =>
  letter({
    to,
    organisation,
    subject: `Work order ${order.number}: ${order.asset}, ${order.site}`,
    status: { glyph: "assigned", word: "Assigned" },
    heading: `Work order ${order.number} is yours`,
    paragraphs: [`${assignedBy} gave you this work. Accept it, or say why you cannot.`],
    facts: briefFacts(order),
    button: { label: "Open the work order", url },
  });
