import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { Money } from "#app/components/money.tsx";
import type { BidPage } from "#db/queries/bids/bid-page.ts";
import { OwnBidLines } from "./own-bid-lines.tsx";

interface OwnBidCardProps extends Pick<BidPage, "revisions" | "lines" | "bid"> {
  currency: string;
}

const STATES = { live: "Stands", replaced: "Replaced", withdrawn: "Taken back" } as const;

/** Every bid of their own, the newest first, and what the one that stands says. */
export function OwnBidCard({ revisions, lines, bid, currency }: OwnBidCardProps) {
  if (revisions.length === 0) return null;
  return (
    <Card title="Your bid">
      <ul className="grid gap-2">
        {revisions.map(({ id, state, netMinor, submittedAt, submittedBy, late }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className={state === "live" ? "font-medium" : "text-ink-3"}>
              {STATES[state]}
              {late && ", late"}
              <span className="block text-13 font-normal text-ink-2">
                {submittedBy}, <DateText at={submittedAt} as="moment" />
              </span>
            </span>
            <span className={state === "live" ? "font-medium" : "text-ink-3"}>
              <Money minor={netMinor ?? 0} currency={currency} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-13 text-ink-3">Without tax</p>
      {bid?.content && (
        <OwnBidLines {...{ lines, currency }} content={bid.content} validUntil={bid.validUntil} />
      )}
    </Card>
  );
}
