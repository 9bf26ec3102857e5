import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import { briefFacts, type WorkOrderBrief } from "./work-order-brief.ts";

interface Ending extends Addressed {
  outcome: "cancelled" | "taken_back";
  endedBy: string;
  reason: string;
  order: WorkOrderBrief;
}

const HAPPENED = { cancelled: "was cancelled", taken_back: "is no longer yours" };

/** Carries no link: the work order is not theirs any more, or there is nothing to do on it. */
export const workOrderEndedMail = ({ to, organisation, outcome, endedBy, reason, order }: Ending) =>
  letter({
    to,
    organisation,
    subject: `Work order ${order.number} ${HAPPENED[outcome]}`,
    status: { glyph: "declined", word: outcome === "cancelled" ? "Cancelled" : "Taken back" },
    heading: `Work order ${order.number} ${HAPPENED[outcome]}`,
    paragraphs: [
      "Please do no more work on it. If you have done some already, talk to the person who sent it.",
    ],
    quote: { by: endedBy, text: reason },
    facts: briefFacts(order),
  });
