import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface DelegationRefused extends Addressed {
  name: string;
  by: string;
  colleague: string;
  number: string;
  title: string;
}

export const delegationRefusedMail = ({ name, by, colleague, number, title, ...given }: DelegationRefused) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${number} still waits for your answer`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading: `${number} still waits for your answer`,
    paragraphs: [
      `Hello ${name},`,
      `You asked that ${colleague} answers in your place. ${by} would rather have your own answer. The link that you were sent still works.`,
    ],
    facts: [["About", title]],
  });
