import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface Closed extends Addressed {
  number: string;
  title: string;
  closedBy: string;
  reason: string;
  url: string;
}

export const standingClosedMail = ({ to, organisation, number, title, closedBy, reason, url }: Closed) =>
  letter({
    to,
    organisation,
    subject: `Standing order ${number} was closed`,
    status: { glyph: "declined", word: "Closed" },
    heading: `Standing order ${number} was closed`,
    paragraphs: [
      title,
      "Nothing more will be called off from it. Work that was called off already stays as it is.",
    ],
    quote: { by: closedBy, text: reason },
    button: { label: "Open the standing order", url },
  });
