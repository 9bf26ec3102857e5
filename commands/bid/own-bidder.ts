import type { Bidder, BiddingFacts } from "#db/queries/bids/bidding.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { mayBid } from "#domain/bid/bidder.ts";
import { conflict, notFound } from "#domain/refusal.ts";

/** The company that somebody reads a request for; they were read no other. Throws `not_found`. */
export function ownBidder({ bidders }: Pick<BiddingFacts, "bidders">): Bidder {
  const [own] = bidders;
  if (!own) throw notFound("bid request");
  return own;
}

/** The company that they answer for. Throws `not_found`, `copy_only`. */
export function answeringBidder(viewer: Viewer, facts: Pick<BiddingFacts, "bidders" | "row">): Bidder {
  const own = ownBidder(facts);
  if (!mayBid(viewer, own.people))
    throw conflict("copy_only", `${facts.row.number} was sent to you to read along.`);
  return own;
}
