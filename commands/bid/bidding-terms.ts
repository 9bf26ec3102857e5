import type { Db } from "#db/client.ts";
import { readRequest } from "#db/queries/bids/request.ts";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import type { bidRequest } from "#db/schema/index.ts";
import { invalid } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Moment } from "../input.ts";
import { resolveMoment } from "../moment.ts";

export interface GivenTerms {
  closesAt?: Moment | undefined;
  lateAllowed?: boolean | undefined;
}

export interface BiddingTerms {
  /** UTC ms. */
  closesAt: number;
  lateAllowed: boolean;
  /** What there is of earlier versions. */
  request: typeof bidRequest.$inferSelect | null;
  /** What the request itself says of it. */
  draft: { until: string; signed: false; inOrder: false };
}

/** When a bid request closes, as its sender says or as it was. Throws `invalid` on `closesAt`. */
export async function biddingTerms(
  db: Db,
  { row, around }: Pick<DocumentFacts, "row" | "around">,
  given: GivenTerms,
  now: number,
): Promise<BiddingTerms> {
  const request = await readRequest(db, row);
  const { timeZone } = around;
  const closesAt = resolveMoment(given.closesAt, timeZone, "closesAt") ?? request?.closesAt ?? null;
  if (closesAt === null) throw invalid("Say until when bids are taken.", "closesAt");
  if (closesAt <= now) throw invalid("That moment has passed. Choose a later one.", "closesAt");
  return {
    closesAt,
    lateAllowed: given.lateAllowed ?? request?.lateAllowed ?? false,
    request,
    draft: { until: dayKey(closesAt, timeZone), signed: false, inOrder: false },
  };
}
