import type { BatchItem } from "drizzle-orm/batch";
import type { ActivityDraft } from "#db/log.ts";
import type { DocumentRow } from "#db/queries/document-facts.ts";
import { bidRequest } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";
import type { BiddingTerms } from "./bidding-terms.ts";
import { bidRow } from "./log-row.ts";
import { ofRequest } from "./row.ts";

interface Asked {
  contractorId: string | null;
  company: string;
}

/** What sending a bid request writes beside the document: when it closes, and one row of the log for each bidder. */
export function issueRequest(
  { db, orgId }: Pick<CommandContext, "db" | "orgId">,
  row: Pick<DocumentRow, "id" | "jobId" | "number" | "title">,
  { closesAt, lateAllowed, request }: BiddingTerms,
  { n, note, asked }: { n: number; note: string; asked: readonly Asked[] },
): { writes: BatchItem<"sqlite">[]; log: ActivityDraft[] } {
  const companies = new Map(asked.map(({ contractorId, company }) => [contractorId, company]));
  return {
    writes: [
      request
        ? db
            .update(bidRequest)
            .set({ closesAt, lateAllowed, version: request.version + 1 })
            .where(ofRequest({ orgId, documentId: row.id }))
        : db.insert(bidRequest).values({ orgId, documentId: row.id, closesAt, lateAllowed }),
    ],
    log: [...companies].map(([contractorId, company]) =>
      bidRow(row, "bid.invited", contractorId, { company, n, closesAt, ...(note && { note }) }),
    ),
  };
}
