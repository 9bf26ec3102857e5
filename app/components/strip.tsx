import { Money } from "./money.tsx";

/** The seven figures of an order, in minor units. */
export interface OrderFigures {
  agreedMinor: number;
  extrasMinor: number;
  doneMinor: number;
  acceptedMinor: number;
  invoicedMinor: number;
  paidMinor: number;
  leftMinor: number;
}

const words: readonly (readonly [keyof OrderFigures, string])[] = [
  ["agreedMinor", "Agreed"],
  ["extrasMinor", "Extras"],
  ["doneMinor", "Done"],
  ["acceptedMinor", "Accepted"],
  ["invoicedMinor", "Invoiced"],
  ["paidMinor", "Paid"],
  ["leftMinor", "Left"],
];

export function Strip({ currency, ...figures }: OrderFigures & { currency: string }) {
  return (
    <dl className="strip">
      {words.map(([name, word]) => (
        <div key={name}>
          <dt>{word}</dt>
          <dd className={figures[name] === 0 ? "strip-zero" : figures[name] < 0 ? "tone-red" : undefined}>
            <Money minor={figures[name]} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
