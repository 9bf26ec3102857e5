import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface NotChosen extends Addressed {
  name: string;
  number: string;
  title: string;
  /** Whom to ask. */
  from: string;
  url: string;
}

export const bidNotChosenMail = ({ to, organisation, name, number, title, from, url }: NotChosen) =>
  letter({
    to,
    organisation,
    subject: `About your bid for ${number}: ${title}`,
    heading: "The work went to somebody else this time",
    paragraphs: [
      `Hello ${name},`,
      `Thank you for the time you put into your bid for ${title}. ${organisation} has given the work to another bidder.`,
      `${from} is happy to hear your questions, and we hope to ask you again.`,
    ],
    facts: [["Bid request", number]],
    button: { label: "See your bid", url },
  });
