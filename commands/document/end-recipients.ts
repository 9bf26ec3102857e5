import type { RecipientRow } from "#db/queries/document-facts.ts";
import { documentRecipient } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";
import { ofRecipient } from "./row.ts";

/** Nobody is asked any more about this version. Those who were not told of it never are. */
export const endRecipients = ({ db }: CommandContext, recipients: readonly RecipientRow[]) =>
  recipients
    .filter(({ state }) => state === "invited")
    .map((recipient) =>
      db
        .update(documentRecipient)
        .set({ state: "ended", version: recipient.version + 1 })
        .where(ofRecipient(recipient)),
    );
