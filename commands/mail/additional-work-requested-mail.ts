import { counted } from "#domain/words.ts";
import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface RequestedWork extends Addressed {
  contractor: string;
  requestedBy: string;
  workOrder: number;
  description: string;
  amount: string;
  extraDays: number;
  url: string;
}

export const additionalWorkRequestedMail = (given: RequestedWork) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${given.contractor} asks for additional work on ${given.workOrder}: ${given.amount}`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading: `Additional work on work order ${given.workOrder}`,
    paragraphs: [
      `${given.contractor} found more to do than was ordered. It cannot be billed until you approve it.`,
    ],
    quote: { by: given.requestedBy, text: given.description },
    facts: [
      ["Price", given.amount],
      ["Extra time", given.extraDays === 0 ? "None" : counted(given.extraDays, "day")],
    ],
    button: { label: "Decide", url: given.url },
  });
