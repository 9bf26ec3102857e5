import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface DisputedFigure extends Addressed {
  contractor: string;
  raisedBy: string;
  reason: string;
  workOrder: number;
  /** The figure's label. */
  figure: string;
  url: string;
}

export const figureDisputedMail = (given: DisputedFigure) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${given.contractor} disputes work order ${given.workOrder} in “${given.figure}”`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading: `${given.contractor} disputes work order ${given.workOrder} in “${given.figure}”`,
    paragraphs: ["Until somebody answers, the work counts, and the figure says that it is disputed."],
    quote: { by: given.raisedBy, text: given.reason },
    button: { label: "Answer it", url: given.url },
  });
