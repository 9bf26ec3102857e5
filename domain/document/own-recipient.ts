import type { Viewer } from "../access/viewer.ts";
import type { Recipient } from "./lifecycle.ts";

interface Asked extends Pick<Recipient, "role" | "state"> {
  contactId: string;
  /** Where they have a login. */
  personId: string | null;
}

/**
 * The row that somebody answers for: a contact their own. A contractor's leads do all that their company may do, so
 * one who was not named answers for whoever is asked.
 */
export function recipientFor<Row extends Asked>(
  viewer: Pick<Viewer, "kind" | "id"> & { role?: string },
  recipients: readonly Row[],
): Row | undefined {
  if (viewer.kind === "customer") return recipients.find(({ contactId }) => contactId === viewer.id);
  if (viewer.kind !== "contractor" || viewer.role !== "lead") return undefined;
  return (
    recipients.find(({ personId }) => personId === viewer.id) ??
    recipients.find(({ role, state }) => role === "signer" && state === "invited")
  );
}
