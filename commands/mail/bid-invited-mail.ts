import type { Addressed } from "./addressed.ts";
import { filesWords } from "./files-words.ts";
import { letter } from "./letter.ts";
import { ownLink } from "./own-link.ts";

interface InvitedToBid extends Addressed {
  name: string;
  sentBy: string;
  number: string;
  title: string;
  /** What the sender wrote. */
  message: string;
  /** What has changed since the version before. */
  note: string;
  /** How many files go along. */
  attached: number;
  /** Formatted, with the time. */
  closes: string;
  why: "sent" | "changed" | "reminder";
  url: string;
  /** Formatted: the last day of the link. */
  expires: string;
}

const HEADINGS = {
  sent: "What is your price?",
  changed: "A request for your price was changed",
  reminder: "Your price is still missing",
};

const NEXT = {
  sent: "Your bid stays sealed until the opening. You can replace it or take it back until the deadline.",
  changed: "A bid that you have sent counts once you confirm it for the changed request, or replace it.",
  reminder: "Send your bid before the deadline, or say that you will not bid.",
};

/** To one bidder, of whom no other learns (rule B2). */
export const bidInvitedMail = (given: InvitedToBid) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${HEADINGS[given.why]} ${given.number}: ${given.title}`,
    status: { glyph: "waiting", word: "Waiting for your price" },
    heading: HEADINGS[given.why],
    paragraphs: [
      `Hello ${given.name},`,
      `${given.sentBy} of ${given.organisation} asks for your price for ${given.title}.`,
      ...(given.note ? [`What has changed: ${given.note}`] : []),
      NEXT[given.why],
    ],
    facts: [
      ["Bid request", given.number],
      ["Closes", given.closes],
      ...(given.attached > 0 ? [["With it", filesWords(given.attached)] as [string, string]] : []),
    ],
    ...(given.message && { quote: { by: given.sentBy, text: given.message } }),
    button: { label: "Read and bid", url: given.url },
    notes: [ownLink(given.expires)],
  });
