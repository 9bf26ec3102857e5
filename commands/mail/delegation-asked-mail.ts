import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface DelegationAsked extends Addressed {
  by: string;
  colleague: string;
  email: string;
  number: string;
  title: string;
  url: string;
}

export const delegationAskedMail = ({ by, colleague, email, number, title, ...given }: DelegationAsked) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `${by} asks that ${colleague} answers ${number}`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading: `${by} asks that ${colleague} answers ${number}`,
    paragraphs: ["Nothing is sent to them before you agree."],
    facts: [
      ["About", title],
      ["Colleague", colleague],
      ["Email", email],
    ],
    button: { label: "Open the document", url: given.url },
  });
