import { useClock } from "#app/components/clock.tsx";
import { Glyph, type Shape } from "#app/components/glyphs.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import type { BidRequestBrief } from "#db/queries/bids/bid-list.ts";
import { type Answer, takesLate, waitsForPrice } from "#domain/bid/sealing.ts";
import { formatMoment } from "#domain/time/format.ts";

const WORDS: Record<Answer, string> = {
  none: "Waiting for your price",
  unconfirmed: "Changed since you bid, waiting for you to confirm",
  bid: "Your bid is in",
  declined: "You will not bid",
};
const SHAPES: Record<Answer, Shape> = {
  none: "ring",
  unconfirmed: "ring",
  bid: "openTick",
  declined: "cross",
};

interface BidRequestsProps {
  requests: readonly BidRequestBrief[];
  /** Where their pages are. */
  base: string;
}

/** Requests for a price that a bidder was sent. */
export function BidRequests({ requests, base }: BidRequestsProps) {
  const { now, timeZone } = useClock();
  if (requests.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-16 font-semibold">Requests for a price</h2>
      <List label="Requests for a price">
        {requests.map((one) => {
          const isOut = one.state === "sent" && one.openedAt === null && now < one.closesAt;
          const isLate = takesLate(one, now);
          const waits = waitsForPrice(one, now);
          return (
            <ListRow
              key={one.id}
              to={`${base}/${one.id}`}
              mark={
                <Glyph shape={waits ? "halfRing" : SHAPES[one.answer]} tone={waits ? "amber" : "neutral"} />
              }
              title={one.title}
            >
              <span className="block tnum">{one.number}</span>
              <span className={waits ? "block text-amber" : "block text-ink-2"}>
                {isOut || isLate ? WORDS[one.answer] : "Closed"}
                {isOut && ` until ${formatMoment(one.closesAt, now, timeZone)}`}
                {isLate && ". The deadline has passed, and late bids are still taken"}
              </span>
            </ListRow>
          );
        })}
      </List>
    </section>
  );
}
