import type { ActivityDraft } from "#db/log.ts";
import type { DocumentRow, RecipientRow } from "#db/queries/document-facts.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { bidRow } from "./log-row.ts";

/** What became of a bid request, in one row for each company that was asked (rule B2); of other documents, nothing. */
export function tellBidders(
  row: DocumentRow,
  recipients: readonly Pick<RecipientRow, "contractorId">[],
  verb: "bid.request_withdrawn" | "bid.request_changing",
  data: ActivityData = {},
): ActivityDraft[] {
  if (row.kind !== "bid_request") return [];
  const companies = new Set(recipients.flatMap(({ contractorId }) => contractorId ?? []));
  return [...companies].map((contractorId) => bidRow(row, verb, contractorId, data));
}
