import type { MailAbout, MailMessage } from "#db/schema/index.ts";

/** A mail in a plan, and what is kept beside it so that its delivery can be followed. */
export interface OutgoingMail extends MailMessage {
  /** From `newId`, where another row of the plan names this mail. */
  id?: string;
  about?: MailAbout;
  contactId?: string;
}
