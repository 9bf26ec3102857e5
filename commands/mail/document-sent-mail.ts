import type { Addressed } from "./addressed.ts";
import { filesWords } from "./files-words.ts";
import { letter } from "./letter.ts";
import { ownLink } from "./own-link.ts";

interface SentDocument extends Addressed {
  name: string;
  sentBy: string;
  /** As its reader calls it: "Your proposal". */
  label: string;
  number: string;
  title: string;
  /** What the sender wrote. */
  message: string;
  /** With tax, formatted; blank where the document hides it. */
  total: string;
  /** Formatted; blank for none. */
  until: string;
  /** How many files go along. */
  attached: number;
  /** Whether they are asked to answer, or read along. */
  isAsked: boolean;
  /** Why it comes: first sent, a new version, or a reminder. */
  why: "sent" | "changed" | "reminder";
  url: string;
  expires: string;
}

const HEADINGS = {
  sent: (label: string, number: string) => `${label} ${number}`,
  changed: (label: string, number: string) => `${label} ${number} was changed`,
  reminder: (label: string, number: string) => `${label} ${number} waits for your answer`,
};

export const documentSentMail = (given: SentDocument) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${HEADINGS[given.why](given.label, given.number)}: ${given.title}`,
    ...(given.isAsked && { status: { glyph: "waiting" as const, word: "Waiting for you" } }),
    heading: HEADINGS[given.why](given.label, given.number),
    paragraphs: [
      `Hello ${given.name},`,
      given.isAsked
        ? `${given.sentBy} of ${given.organisation} sends you this to read and to answer.`
        : `${given.sentBy} of ${given.organisation} sends you this to read.`,
    ],
    facts: [
      ["About", given.title],
      ["Total", given.total],
      ["Until", given.until],
      ["With it", filesWords(given.attached)],
    ].filter((fact): fact is [string, string] => fact[1] !== ""),
    ...(given.message && { quote: { by: given.sentBy, text: given.message } }),
    button: { label: given.isAsked ? "Read and answer" : "Read it", url: given.url },
    notes: [ownLink(given.expires)],
  });
