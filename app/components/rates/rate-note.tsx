import { Money } from "#app/components/money.tsx";
import type { PricedLine } from "#domain/money/money.ts";
import type { LineRate } from "#domain/rate/agreed.ts";
import { overRate } from "#domain/rate/difference.ts";

interface RateNoteProps {
  rate: LineRate;
  line: Omit<PricedLine, "discountMinor">;
  currency: string;
}

/** The agreed rate beside a proposed price, with the difference in money where it is dearer. */
export function RateNote({ rate: { agreedMinor, card, costMinor }, line, currency }: RateNoteProps) {
  const overMinor = overRate({ ...line, discountMinor: 0 }, agreedMinor);
  return (
    <span className={`block text-13 ${overMinor > 0 ? "tone-amber" : "text-ink-3"}`}>
      Agreed <Money minor={agreedMinor} {...{ currency }} /> on {card}
      {costMinor !== undefined && (
        <>
          , for a cost of <Money minor={costMinor} {...{ currency }} />
        </>
      )}
      {overMinor > 0 && (
        <>
          , charged <Money minor={line.unitPriceMinor} {...{ currency }} />:{" "}
          <Money minor={overMinor} sign="always" {...{ currency }} />
        </>
      )}
    </span>
  );
}
