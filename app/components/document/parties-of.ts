import type { DocumentFacts, RecipientRow } from "#db/queries/document-facts.ts";
import { contactTag, contractorTag } from "#domain/access/audience.ts";
import type { Party } from "#domain/comment/readers.ts";

/** Whom staff may write to about a document: those it was sent to, or the contractor's leads; nobody before it is sent. */
export function partiesOf({
  row,
  recipients,
  around,
}: Pick<DocumentFacts, "row" | "around"> & { recipients: DocumentFacts["recipients"] }): Party[] {
  // Bidders ask and are answered each by themselves (rule B2)
  if (row.sentVersion === 0 || row.kind === "bid_request") return [];
  if (row.contractorId) return [{ tag: contractorTag(row.contractorId), name: around.contractor ?? "" }];
  return namedIn(recipients.filter(({ state }) => state !== "waiting"));
}

/** Whoever it was sent to hears of it by themselves, beside their company's leads. */
export const namedIn = (recipients: readonly Pick<RecipientRow, "contactId" | "name">[]): Party[] =>
  recipients.map(({ contactId, name }) => ({ tag: contactTag(contactId), name }));
