import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface UnsentDocument extends Addressed {
  number: string;
  title: string;
  reason: string;
  url: string;
}

export const documentUnsentMail = ({ number, title, reason, url, ...given }: UnsentDocument) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${number} was not sent`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading: `${number} was not sent`,
    paragraphs: ["It was to be sent by itself, and could not be as it stands. It is still a draft.", reason],
    facts: [["About", title]],
    button: { label: "Open the draft", url },
  });
