import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface Mention extends Addressed {
  by: string;
  /** Title of the job or work order it was written on. */
  where: string;
  body: string;
  url: string;
}

export const mentionMail = ({ to, organisation, by, where, body, url }: Mention) =>
  letter({
    to,
    organisation,
    subject: `${by} mentioned you on ${where}`,
    heading: `${by} mentioned you`,
    paragraphs: [`On ${where}:`],
    quote: { by, text: body },
    button: { label: "Answer", url },
  });
