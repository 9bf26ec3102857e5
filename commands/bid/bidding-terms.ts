import type { Db } from "#db/client.ts";
import { readRequest } from "#db/queries/bids/request.ts";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import type { bidRequest } from "#db/schema/index.ts";
import { invalid } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import type { SendingInput } from "../document/sending-input.ts";
import { resolveMoment } from "../moment.ts";

type GivenTerms = Pick<SendingInput, "to" | "closesAt" | "lateAllowed">;

export interface BiddingTerms {
  /** UTC ms. */
  closesAt: number;
  lateAllowed: boolean;
  /** What there is of earlier versions. */
  request: typeof bidRequest.$inferSelect | null;
  /** What the request itself says of it. */
  draft: { until: string; signed: false; inOrder: false };
}

/** When a bid request that goes out at `at` closes, as its sender says or as it was. Throws `invalid` on `closesAt`. */
export async function biddingTerms(
  db: Db,
  { row, around }: Pick<DocumentFacts, "row" | "around">,
  given: GivenTerms,
  at: number,
): Promise<BiddingTerms> {
  const request = await readRequest(db, row);
  const { timeZone } = around;
  const closesAt = resolveMoment(given.closesAt, timeZone, "closesAt") ?? request?.closesAt ?? null;
  if (closesAt === null) throw invalid("Say until when bids are taken.", "closesAt");
  if (closesAt <= at) throw invalid("Choose a moment after it is sent.", "closesAt");
  return {
    closesAt,
    // Left out beside whom it goes to it was not ticked
    lateAllowed: given.lateAllowed ?? (!given.to && request?.lateAllowed === true),
    request,
    draft: { until: dayKey(closesAt, timeZone), signed: false, inOrder: false },
  };
}
