import type { BiddingFacts } from "#db/queries/bids/bidding.ts";
import { notFound } from "#domain/refusal.ts";

/** The company that a bidder answers for; they were read no other. Throws `not_found`. */
export function ownBidder({ bidders }: BiddingFacts) {
  const [own] = bidders;
  if (!own) throw notFound("bid request");
  return own;
}
