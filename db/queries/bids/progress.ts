import { and, eq } from "drizzle-orm";
import { answerOf } from "#domain/bid/sealing.ts";
import type { Db } from "../../client.ts";
import { bid, bidRequest } from "../../schema/index.ts";
import type { DocumentFacts } from "../document-facts.ts";

/** Where the bidding for a document stands, without a word of what was bid (rule B1). For a page's batch. */
export const progressReads = (db: Db, orgId: string, documentId: string) =>
  [
    db
      .select({
        closesAt: bidRequest.closesAt,
        lateAllowed: bidRequest.lateAllowed,
        openedAt: bidRequest.openedAt,
      })
      .from(bidRequest)
      .where(and(eq(bidRequest.orgId, orgId), eq(bidRequest.documentId, documentId))),
    db
      .select({ contractorId: bid.contractorId, confirmedN: bid.confirmedN })
      .from(bid)
      .where(and(eq(bid.orgId, orgId), eq(bid.documentId, documentId), eq(bid.state, "live"))),
  ] as const;

type Reads = ReturnType<typeof progressReads>;

/** Null for what is no bid request, or was not sent yet. */
export function toProgress(
  { row, recipients }: Pick<DocumentFacts, "row" | "recipients">,
  requests: Awaited<Reads[0]>,
  bids: Awaited<Reads[1]>,
) {
  const [request] = requests;
  if (!request) return null;
  const companies = Map.groupBy(recipients, ({ contractorId }) => contractorId);
  const answers = [...companies].map(([contractorId, people]) =>
    answerOf(
      {
        bid: bids.find((one) => one.contractorId === contractorId),
        declined: people.some(({ state }) => state === "declined"),
      },
      row.sentVersion,
    ),
  );
  return { ...request, answers };
}
