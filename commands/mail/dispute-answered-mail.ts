import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface AnsweredDispute extends Addressed {
  outcome: "upheld" | "refused";
  answeredBy: string;
  answer: string;
  workOrder: number;
  /** The figure's label. */
  figure: string;
  url: string;
}

export function disputeAnsweredMail({ outcome, workOrder, figure, ...given }: AnsweredDispute) {
  const isOut = outcome === "upheld";
  const heading = `Work order ${workOrder} ${isOut ? "no longer counts" : "still counts"} in “${figure}”`;
  return letter({
    to: given.to,
    organisation: given.organisation,
    subject: heading,
    status: isOut ? { glyph: "approved", word: "Taken out" } : { glyph: "completed", word: "Answered" },
    heading,
    paragraphs: [
      isOut
        ? "You disputed it, and it was taken out of the figure."
        : "You disputed it. It was looked at again and stays in the figure.",
    ],
    quote: { by: given.answeredBy, text: given.answer },
    button: { label: "See your figures", url: given.url },
  });
}
