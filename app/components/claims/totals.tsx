import { Money } from "#app/components/money.tsx";

export interface TotalsProps {
  currency: string;
  netMinor: number;
  taxMinor: number;
  grossMinor: number;
  /** As printed (rule M3); left out where nothing is printed. */
  statedNetMinor?: number | null;
  statedTaxMinor?: number | null;
  statedGrossMinor?: number | null;
  /** With tax, where less than all of it was approved. */
  approvedGrossMinor?: number | null;
}

/** What an invoice comes to, with what is printed on it beside what was worked out. */
export function Totals({ currency, ...totals }: TotalsProps) {
  const rows = [
    ["Before tax", totals.netMinor, totals.statedNetMinor],
    ["Tax", totals.taxMinor, totals.statedTaxMinor],
    ["Total", totals.grossMinor, totals.statedGrossMinor],
  ] as const;
  const printed = rows.some(([, , stated]) => stated != null);
  return (
    <table className="w-full text-right">
      <caption className="sr-only">Totals of the invoice</caption>
      {printed && (
        <thead>
          <tr className="text-12 text-ink-3">
            <td />
            <th scope="col" className="py-1 font-medium">
              Printed
            </th>
            <th scope="col" className="py-1 font-medium">
              Worked out
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([word, minor, stated]) => (
          <tr key={word} className={word === "Total" ? "border-t border-line font-semibold" : "text-ink-2"}>
            <th
              scope="row"
              className={`py-1 text-left ${word === "Total" ? "font-semibold" : "font-normal"}`}
            >
              {word}
            </th>
            {printed && (
              <td className={stated != null && stated !== minor ? "tone-amber" : undefined}>
                {stated != null && <Money minor={stated} {...{ currency }} />}
              </td>
            )}
            <td>
              <Money minor={minor} {...{ currency }} />
            </td>
          </tr>
        ))}
        {totals.approvedGrossMinor != null && (
          <tr className="font-semibold tone-green">
            <th scope="row" className="py-1 text-left font-semibold" colSpan={printed ? 2 : 1}>
              Approved
            </th>
            <td>
              <Money minor={totals.approvedGrossMinor} {...{ currency }} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
