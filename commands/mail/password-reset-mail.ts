import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface PasswordReset extends Addressed {
  name: string;
  url: string;
  /** When it stops working, formatted. */
  expires: string;
}

export const passwordResetMail = ({ to, organisation, name, url, expires }: PasswordReset) =>
  letter({
    to,
    organisation,
    subject: "Choose a new password",
    heading: "Choose a new password",
    paragraphs: [
      `Hello ${name},`,
      "Somebody asked to reset the password of your account. If that was you, go on here.",
    ],
    button: { label: "Choose a new password", url },
    notes: [
      `This link works once, until ${expires}.`,
      "If it was not you, ignore this mail. Your password stays as it is.",
    ],
  });
