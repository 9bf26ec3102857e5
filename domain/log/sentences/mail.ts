import type { DeliveryEventName } from "../../mail/events.ts";
import { type Facts, type Sentence, say } from "./said.ts";

const letter = (facts: Facts) =>
  `${facts.has("subject") ? `“${facts.text("subject")}”` : "a mail"} to ${facts.text("recipient") || facts.text("to", "a recipient")}`;

const told =
  (did: string, rest = ""): Sentence =>
  (facts) =>
    say(did, `${letter(facts)}${rest}`, facts.text("reason"));

/** What became of a mail about the job. */
export const mailSentences: Record<`mail.${DeliveryEventName}`, Sentence> = {
  "mail.kept": told("kept", " in the local mailbox"),
  "mail.sent": told("sent"),
  "mail.delivery_delayed": told("could not yet deliver"),
  "mail.failed": told("could not send"),
  "mail.delivered": told("delivered"),
  "mail.opened": told("noticed that", " was opened"),
  "mail.bounced": told("could not deliver"),
  "mail.complained": told("heard that", " was marked as spam"),
};
