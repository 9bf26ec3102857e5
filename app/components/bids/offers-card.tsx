import { Card } from "#app/components/card.tsx";
import { Money } from "#app/components/money.tsx";
import type { LevelPage } from "#db/queries/bids/level-page.ts";
import { wholeDay } from "#domain/time/whole-day.ts";

/** What bids say beside their lines: alternates, exclusions, words, until when they hold. */
export function OffersCard({ bids, currency }: Pick<LevelPage, "bids"> & { currency: string }) {
  const telling = bids.filter(
    ({ content, validUntil }) =>
      content.alternates.length > 0 || content.exclusions || content.note || validUntil,
  );
  if (telling.length === 0) return null;
  return (
    <Card title="Alternates, exclusions and notes">
      <div className="grid gap-4">
        {telling.map(({ id, company, content, validUntil }) => (
          <section key={id} className="grid gap-1">
            <h3 className="font-medium">{company}</h3>
            {content.alternates.map((alternate) => (
              <p key={alternate.id} className="flex justify-between gap-3">
                <span>{alternate.description}</span>
                <Money minor={alternate.amountMinor} sign="always" currency={currency} />
              </p>
            ))}
            {content.exclusions && (
              <p className="whitespace-pre-line">
                <span className="text-ink-3">Not included: </span>
                {content.exclusions}
              </p>
            )}
            {content.note && <p className="whitespace-pre-line">{content.note}</p>}
            {validUntil && <p className="text-13 text-ink-2">Holds until {wholeDay(validUntil)}</p>}
          </section>
        ))}
      </div>
    </Card>
  );
}
