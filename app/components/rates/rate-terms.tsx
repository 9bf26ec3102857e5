import { Card, Facts } from "#app/components/card.tsx";
import { Money } from "#app/components/money.tsx";
import { formatPercent } from "#domain/money/format.ts";
import type { RateTerms as Terms } from "#domain/rate/rate-card.ts";
import { RateList, RateTable } from "./rate-table.tsx";

interface RateTermsProps {
  terms: Terms;
  currency: string;
}

/** All that one version of a card agrees. */
export function RateTerms({ terms, currency }: RateTermsProps) {
  const { callOutMinor, callOutAfterHoursMinor, materialsMarkupBp, rates } = terms;
  const money = (minor: number | null) => minor !== null && <Money minor={minor} currency={currency} />;
  const isMore = callOutMinor !== null || materialsMarkupBp !== null;
  return (
    <div className="grid gap-4">
      {isMore && (
        <Card title="Call-out and materials">
          <Facts
            facts={[
              ["Call-out", money(callOutMinor)],
              ["Call-out, after hours", money(callOutAfterHoursMinor)],
              [
                "Materials",
                materialsMarkupBp !== null && `What they cost and ${formatPercent(materialsMarkupBp)}`,
              ],
            ]}
          />
        </Card>
      )}
      {rates.length > 0 && (
        <div>
          <div className="max-lg:hidden">
            <RateTable {...{ rates, currency }} />
          </div>
          <div className="lg:hidden">
            <RateList {...{ rates, currency }} />
          </div>
        </div>
      )}
    </div>
  );
}
