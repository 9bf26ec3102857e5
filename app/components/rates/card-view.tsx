import { Notice } from "#app/components/notice.tsx";
import type { RateCardPage } from "#db/queries/rate-cards/card-page.ts";
import { periodWords } from "./period-words.ts";
import { RateTerms } from "./rate-terms.tsx";
import { VersionList } from "./version-list.tsx";

interface CardViewProps {
  page: RateCardPage;
  /** Today where the organisation is, `YYYY-MM-DD`. */
  day: string;
  here: string;
}

/** One card, the same for both sides: what it says, and when that counts. */
export function CardView({ page: { card, shown, versions }, day, here }: CardViewProps) {
  const period = versions.find(({ n }) => n === shown.n)?.period ?? null;
  const counts = period !== null && period.from <= day && (period.to === null || period.to >= day);
  return (
    <div className="grid gap-4">
      {card.archivedAt !== null ? (
        <Notice tone="amber" title="Archived">
          <p>It is not offered any more. Lines that were priced with it keep their prices.</p>
        </Notice>
      ) : (
        !counts && (
          <Notice title={`Version ${shown.n} does not count today`}>
            <p>{periodWords(period)}.</p>
          </Notice>
        )
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
        <RateTerms terms={shown} currency={card.currency} />
        <VersionList versions={versions} shown={shown.n} to={(n) => `${here}?version=${n}`} />
      </div>
    </div>
  );
}
