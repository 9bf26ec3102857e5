import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface SealedDocument extends Addressed {
  name: string;
  number: string;
  title: string;
  url: string;
}

export const documentSealedMail = ({ to, organisation, name, number, title, url }: SealedDocument) =>
  letter({
    to,
    organisation,
    subject: `Signed by everybody: ${number} ${title}`,
    status: { glyph: "approved", word: "Signed" },
    heading: `${number} is signed by everybody`,
    paragraphs: [
      `Hello ${name},`,
      "The signed document is sealed: any change to it shows. You can download your copy, and everything that proves who signed it and when.",
    ],
    facts: [["About", title]],
    button: { label: "Open your copy", url },
    notes: ["Keep the copy. Anybody can check it, without Jobroom's help, by what is in it."],
  });
