import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

const ANSWERS = {
  accepted: { glyph: "approved", word: "Accepted" },
  signed: { glyph: "approved", word: "Signed" },
  declined: { glyph: "declined", word: "Declined" },
} as const;

interface AnsweredDocument extends Addressed {
  answer: keyof typeof ANSWERS;
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
    status: ANSWERS[given.answer],
    heading: `${given.by} ${given.answer} ${given.number}`,
    paragraphs: [given.title],
    facts: [["Company", given.company]],
    ...(given.reason && { quote: { by: given.by, text: given.reason } }),
    button: { label: "Open the document", url: given.url },
  });
