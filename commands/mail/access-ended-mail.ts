import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface EndedAccess extends Addressed {
  name: string;
  endedBy: string;
}

export const accessEndedMail = ({ to, organisation, name, endedBy }: EndedAccess) =>
  letter({
    to,
    organisation,
    subject: `Your access to ${organisation} has ended`,
    heading: `Your access to ${organisation} has ended`,
    paragraphs: [
      `Hello ${name},`,
      `${endedBy} ended your access. You are signed out everywhere. What you did stays in the record under your name.`,
    ],
    notes: ["If you think this is a mistake, talk to the person you worked with."],
  });
