import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";
import { ownLink } from "./own-link.ts";

interface PortalInvitation extends Addressed {
  name: string;
  /** Null where the person asked for it themselves. */
  sentBy: string | null;
  /** What the person will find, such as the title of their job. */
  about: string;
  url: string;
  /** The last day it can be used, formatted. */
  expires: string;
}

export const portalLinkMail = ({ to, organisation, name, sentBy, about, url, expires }: PortalInvitation) =>
  letter({
    to,
    organisation,
    subject: `${about}: follow it here`,
    heading: about,
    paragraphs: [
      `Hello ${name},`,
      sentBy === null
        ? "Here is the fresh link you asked for."
        : `${sentBy} of ${organisation} shares this with you.`,
      "You can see how it is going, look at photos and documents, and ask questions.",
    ],
    button: { label: "Open your page", url },
    notes: [ownLink(expires)],
  });
