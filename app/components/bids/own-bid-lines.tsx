import { Money, Quantity } from "#app/components/money.tsx";
import type { BidPage } from "#db/queries/bids/bid-page.ts";
import type { BidContent } from "#domain/bid/bid.ts";
import { bidLineNet } from "#domain/bid/totals.ts";
import { wholeDay } from "#domain/time/whole-day.ts";

const WORDS = { excluded: "Not included", elsewhere: "In another line" } as const;

interface OwnBidLinesProps extends Pick<BidPage, "lines"> {
  content: BidContent;
  validUntil: string | null;
  currency: string;
}

/** What a bidder's own bid says, line by line, as it was sent. */
export function OwnBidLines({ lines, content, validUntil, currency }: OwnBidLinesProps) {
  const { alternates, exclusions, note } = content;
  return (
    <details className="mt-3">
      <summary>What you sent</summary>
      <ul className="bid-said">
        {lines.map((line) => {
          const said = content.lines.find(({ lineId }) => lineId === line.id);
          const netMinor = bidLineNet(line, content);
          return (
            <li key={line.id}>
              <span className="min-w-0 wrap-anywhere">
                {line.description}
                <span className="block text-13 text-ink-2">
                  <Quantity milli={line.quantityMilli} unit={line.unit} />
                  {said?.note && `, ${said.note}`}
                </span>
              </span>
              <span className="shrink-0">
                {netMinor === null ? (
                  WORDS[said?.standing === "elsewhere" ? "elsewhere" : "excluded"]
                ) : (
                  <Money minor={netMinor} currency={currency} bare />
                )}
              </span>
            </li>
          );
        })}
        {alternates.map(({ id, description, amountMinor }) => (
          <li key={id}>
            <span className="min-w-0 wrap-anywhere">
              {description}
              <span className="block text-13 text-ink-2">Alternate, in no total</span>
            </span>
            <span className="shrink-0">
              <Money minor={amountMinor} sign="always" currency={currency} bare />
            </span>
          </li>
        ))}
      </ul>
      {exclusions && <p className="mt-2 whitespace-pre-line">Not included: {exclusions}</p>}
      {note && <p className="mt-2 whitespace-pre-line">{note}</p>}
      {validUntil && <p className="mt-2 text-13 text-ink-2">Holds until {wholeDay(validUntil)}</p>}
    </details>
  );
}
