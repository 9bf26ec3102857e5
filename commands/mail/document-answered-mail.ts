import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface AnsweredDocument extends Addressed {
  answer: "accepted" | "declined";
  by: string;
  company: string;
  number: string;
  title: string;
  /** Why it was declined. */
  reason?: string;
  url: string;
}

export const documentAnsweredMail = (given: AnsweredDocument) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${given.by} ${given.answer} ${given.number}`,
    status:
      given.answer === "accepted"
        ? { glyph: "approved", word: "Accepted" }
        : { glyph: "declined", word: "Declined" },
    heading: `${given.by} ${given.answer} ${given.number}`,
    paragraphs: [given.title],
    facts: [["Company", given.company]],
    ...(given.reason && { quote: { by: given.by, text: given.reason } }),
    button: { label: "Open the document", url: given.url },
  });
