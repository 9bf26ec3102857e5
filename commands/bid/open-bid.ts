import type { BiddingFacts } from "#db/queries/bids/bidding.ts";
import { conflict, notFound } from "#domain/refusal.ts";

/** A live bid whose seal was broken by the opening. Throws `sealed`, `not_found`. */
export function openBid({ bidding, bidders }: BiddingFacts, bidId: string) {
  if (bidding.openedAt === null) throw conflict("sealed", "The bids are still sealed. Open them first.");
  const bidder = bidders.find(({ bid }) => bid?.id === bidId);
  const { bid } = bidder ?? {};
  if (!bidder || !bid?.content) throw notFound("bid");
  const { contractorId, company, people, answer } = bidder;
  return { contractorId, company, people, answer, bid, content: bid.content };
}
