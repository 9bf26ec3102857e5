import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { useClock } from "#app/components/clock.tsx";
import type { DocumentPage } from "#db/queries/document-page.ts";
import { progressWords } from "#domain/bid/progress.ts";

interface BidsCardProps {
  documentId: string;
  bidding: DocumentPage["bidding"];
}

/** On a bid request's page: how many have answered and when it opens, and the way to the bids. */
export function BidsCard({ documentId, bidding }: BidsCardProps) {
  const clock = useClock();
  if (!bidding) return null;
  return (
    <Card title="Bids">
      <p className="mb-3">{progressWords(bidding, clock)}</p>
      <LinkButton to={`/documents/${documentId}/bids`}>
        {bidding.openedAt === null ? "See who has answered" : "Compare the bids"}
      </LinkButton>
    </Card>
  );
}
