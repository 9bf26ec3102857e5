import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface DocumentComment extends Addressed {
  by: string;
  /** Title and number of the document. */
  where: string;
  /** What the line is for that it is about; blank where it is about all of it. */
  line: string;
  body: string;
  url: string;
}

export const documentCommentMail = ({ to, organisation, by, where, line, body, url }: DocumentComment) =>
  letter({
    to,
    organisation,
    subject: `${by} wrote about ${where}`,
    heading: `${by} wrote to you`,
    paragraphs: [line ? `About ${line} in ${where}:` : `About ${where}:`],
    quote: { by, text: body },
    button: { label: "Read and answer", url },
    notes: ["The link is yours alone. Please do not pass it on."],
  });
