import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface CustomerComment extends Addressed {
  by: string;
  /** Title and number of the job. */
  where: string;
  body: string;
  url: string;
}

export const customerCommentMail = ({ to, organisation, by, where, body, url }: CustomerComment) =>
  letter({
    to,
    organisation,
    subject: `${by} wrote on ${where}`,
    heading: `${by} wrote to you`,
    paragraphs: [`On ${where}:`],
    quote: { by, text: body },
    button: { label: "Answer", url },
  });
