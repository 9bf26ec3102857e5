import type { Tone } from "#app/components/glyphs.tsx";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Step } from "#domain/document/step.ts";

export interface StandingWords {
  tone: Tone;
  title: string;
  /** What to do next, and whom to ask. */
  next: string;
}

interface Facts {
  /** Who sent it. */
  from: string;
  organisation: string;
  /** Until when it could be answered, as written; blank without a day. */
  until: string;
  /** Others who are still asked. */
  left: number;
  /** Whether the newer version was sent to this reader too. */
  hasNewer: boolean;
  /** Whether this reader themselves answered. */
  isMine: boolean;
  /** Whether it is accepted by signing it. */
  isSigned: boolean;
  kind: DocumentKind;
}

const others = (left: number) =>
  left === 1 ? "One other person is still asked." : `${left} other people are still asked.`;

/** Where a document stands that asks nothing of its reader now; null while it does. */
export function standingWords(step: Step, facts: Facts): StandingWords | null {
  const { from, organisation, until, left, hasNewer, isMine, isSigned, kind } = facts;
  const mine = isSigned ? "You signed it" : "You accepted it";
  switch (step) {
    case "accept":
    case "sign":
    case "pay":
      return null;
    case "paid":
      return { tone: "green", title: "It is paid", next: "Thank you. There is nothing more to do." };
    case "newer_version":
      return {
        tone: "amber",
        title: "This is an older version",
        next: hasNewer
          ? "It stays here as it was. Only the new version can be answered."
          : `${from} has changed it since and sent it to somebody else. Ask ${from} if you should have it too.`,
      };
    case "being_changed":
      return {
        tone: "amber",
        title: `${from} is changing it`,
        next: "You will get the new version by mail. This one can no longer be answered.",
      };
    case "withdrawn":
      return {
        tone: "neutral",
        title: `${organisation} withdrew it`,
        next: `There is nothing for you to do. Call ${from} if you did not expect that.`,
      };
    case "expired":
      return {
        tone: "amber",
        title: until ? `It could be answered until ${until}` : "It can no longer be answered",
        next: `Ask ${from} for a new one if you still want it.`,
      };
    case "declined":
      return {
        tone: "neutral",
        title: isMine ? "You declined it" : "It was declined",
        next: `If that has changed, ask ${from} to send it again.`,
      };
    case "accepted":
      if (kind === "bill")
        return {
          tone: "green",
          title: isMine ? "You confirmed it" : "It is confirmed",
          next: `${organisation} has it as your invoice, and mails you when it is approved and when it is paid.`,
        };
      return {
        tone: "green",
        title: isMine ? mine : "It is agreed",
        next: `${organisation} knows. From here on it changes only by a change that you are asked about.`,
      };
    case "answered":
      return {
        tone: "green",
        title: mine,
        next: left > 0 ? `${others(left)} You will see here when it is agreed.` : `${organisation} knows.`,
      };
    case "passed_on":
      return {
        tone: "neutral",
        title: "You passed it on",
        next: "A colleague is asked in your place. You can still read it here and ask a question.",
      };
    case "not_your_turn":
      return {
        tone: "neutral",
        title: "It is not your turn yet",
        next: "Somebody else is asked before you. You will get a mail when it is your turn.",
      };
    case "read":
      return {
        tone: "neutral",
        title: "Sent to you to read along",
        next: "Nobody waits for an answer from you. You can still ask a question.",
      };
  }
}
