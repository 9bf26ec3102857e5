import type { Tone } from "#app/components/glyphs.tsx";
import type { BidStep } from "#db/queries/bids/bid-page.ts";

interface Words {
  tone: Tone;
  title: string;
  next: string;
}

interface Telling {
  organisation: string;
  /** Whom to ask. */
  from: string;
  /** Formatted. */
  closes: string;
  isLate: boolean;
}

/** What a bidder reads above a request: where it stands for them, and what to do. */
export function bidWords(step: BidStep, { organisation, from, closes, isLate }: Telling): Words {
  const sealed = "It stays sealed until the opening.";
  const by = isLate
    ? "The deadline has passed. A late bid is taken and marked as late."
    : `Send it before ${closes}.`;
  const words: Record<BidStep, Words> = {
    bid: { tone: "amber", title: `${organisation} asks for your price`, next: `${by} ${sealed}` },
    confirm: {
      tone: "amber",
      title: "The request was changed after you bid",
      next: `Read what has changed, then confirm your bid or replace it. Until then it does not count. ${by}`,
    },
    sent: {
      tone: "green",
      title: "Your bid is in",
      next: isLate ? sealed : `${sealed} You can replace it or take it back until ${closes}.`,
    },
    declined: {
      tone: "neutral",
      title: "You said that you will not bid",
      next: `If you change your mind: ${by}`,
    },
    being_changed: {
      tone: "neutral",
      title: "The request is being changed",
      next: "You will get a mail once the new version is out.",
    },
    too_late: {
      tone: "neutral",
      title: "The deadline has passed",
      next: `No more bids are taken. Ask ${from}.`,
    },
    // How far staff are is theirs to know (rule B2)
    opened: {
      tone: "neutral",
      title: "This request is closed",
      next: `Your bid can no longer be changed. ${from} tells you what becomes of it.`,
    },
    won: {
      tone: "green",
      title: "The work is yours",
      next: "You find the order among your documents once it is sent.",
    },
    lost: {
      tone: "neutral",
      title: "The work went to somebody else this time",
      next: `Thank you for your bid. ${from} is happy to hear your questions.`,
    },
    closed: { tone: "neutral", title: "This request is closed", next: `Ask ${from} if anything is unclear.` },
    reads_along: {
      tone: "neutral",
      title: `${organisation} asks your company for a price`,
      next: "You were sent this to read along. A colleague of yours is asked to answer.",
    },
    withdrawn: {
      tone: "neutral",
      title: "This request was withdrawn",
      next: `Ask ${from} if anything is unclear.`,
    },
  };
  return words[step];
}

/** Whether a bid can be sent now. */
export const takesBid = (step: BidStep): boolean =>
  step === "bid" || step === "confirm" || step === "sent" || step === "declined";
