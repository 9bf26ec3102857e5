import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface BidAnswer extends Addressed {
  name: string;
  number: string;
  title: string;
  question: string;
  answer: string;
  by: string;
  url: string;
}

/** An answer to one bidder. Whoever asked is never named (rule B2). */
export const bidAnswerMail = ({
  to,
  organisation,
  name,
  number,
  title,
  question,
  answer,
  by,
  url,
}: BidAnswer) =>
  letter({
    to,
    organisation,
    subject: `An answer about ${number}: ${title}`,
    heading: `An answer about ${number}`,
    paragraphs: [`Hello ${name},`, `The question: ${question}`],
    quote: { by, text: answer },
    button: { label: "Read and bid", url },
  });
