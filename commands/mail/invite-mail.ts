import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface Invitation extends Addressed {
  name: string;
  invitedBy: string;
  /** The contractor they will work for, or null for the organisation's own people. */
  contractor: string | null;
  url: string;
  /** The last day it can be used, formatted. */
  expires: string;
}

export const inviteMail = ({ to, organisation, name, invitedBy, contractor, url, expires }: Invitation) =>
  letter({
    to,
    organisation,
    subject: `${invitedBy} invited you to ${organisation} on Jobroom`,
    heading: `Join ${organisation} on Jobroom`,
    paragraphs: [
      `Hello ${name},`,
      contractor
        ? `${invitedBy} invited you to work for ${contractor} here. You will see the work orders given to ${contractor}, and can invoice them.`
        : `${invitedBy} invited you. You will see the organisation's jobs, and who is doing what.`,
    ],
    button: { label: "Accept the invitation", url },
    notes: [
      `This invitation is for ${to}. It works once, until ${expires}.`,
      "If you did not expect it, ignore this mail and nothing happens.",
    ],
  });
