import { Money } from "#app/components/money.tsx";
import type { ComparedRate } from "#domain/claim/finding.ts";

interface RateComparedProps {
  rate: ComparedRate | undefined;
  currency: string;
}

/** What was agreed for one unit and where, beside what is charged. Nothing where a check compares no rates. */
export function RateCompared({ rate, currency }: RateComparedProps) {
  if (!rate) return null;
  return (
    <span className="block text-13 font-normal text-ink-2">
      Agreed <Money minor={rate.agreedMinor} {...{ currency }} /> on {rate.card ?? "the order"}, charged{" "}
      <Money minor={rate.chargedMinor} {...{ currency }} />
    </span>
  );
}
