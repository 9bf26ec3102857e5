import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface AnsweredBid extends Addressed {
  /** What they did: "sent a bid". Never an amount: bids are sealed (rule B1). */
  what: "sent a bid" | "sent a late bid" | "will not bid" | "asks a question";
  by: string;
  company: string;
  number: string;
  title: string;
  /** Why they decline, or what they ask. */
  reason?: string;
  url: string;
}

/** To staff. */
export const bidAnsweredMail = ({
  to,
  organisation,
  what,
  by,
  company,
  number,
  title,
  reason,
  url,
}: AnsweredBid) =>
  letter({
    to,
    organisation,
    subject: `${company} ${what}: ${number}`,
    heading: `${company} ${what}`,
    paragraphs: [title],
    facts: [
      ["Bid request", number],
      ["By", by],
    ],
    ...(reason && { quote: { by, text: reason } }),
    button: { label: "See who has answered", url },
  });
