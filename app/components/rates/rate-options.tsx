import { formatAmount, formatPercent } from "#domain/money/format.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";

interface RateOptionsProps {
  id: string;
  rates: readonly DayRate[];
  currency: string;
}

/** What a line may be worded like, with its price: the browser's own suggestions, which work without script. */
export function RateOptions({ id, rates, currency }: RateOptionsProps) {
  const price = ({ unitPriceMinor, markupBp, unit }: DayRate) =>
    unitPriceMinor === null
      ? `Cost and ${formatPercent(markupBp ?? 0)}`
      : `${formatAmount(unitPriceMinor, currency)} per ${unit}`;
  return (
    <datalist id={id}>
      {rates.map((rate) => (
        <option key={`${rate.cardId} ${rate.code} ${rate.hours}`} value={rate.description}>
          {price(rate)}
        </option>
      ))}
    </datalist>
  );
}
