import type { Viewer } from "../access/viewer.ts";

/**
 * The company that somebody bids for, whoever of it answers; null for staff. A contractor's contact who came by their
 * link is one of these (see `CustomerViewer`). Of a customer it is nobody who is ever asked.
 */
export function bidderOf(viewer: Viewer): string | null {
  if (viewer.kind === "contractor") return viewer.contractorId;
  return viewer.kind === "customer" ? viewer.customerId : null;
}

interface Asked {
  contactId: string;
  role: "signer" | "copy";
}

/** A company's leads answer for it whoever of it was asked; one who came by link, where it is they who were asked. */
export const mayBid = ({ kind, id }: Pick<Viewer, "kind" | "id">, people: readonly Asked[]): boolean =>
  kind === "contractor" || people.some(({ contactId, role }) => contactId === id && role === "signer");
