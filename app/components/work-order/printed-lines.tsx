import { Money } from "#app/components/money.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { orderTotals } from "#domain/order/totals.ts";
import { LineList } from "./line-list.tsx";

export interface PrintedLinesProps extends Pick<WorkOrderPage, "lines"> {
  order: NonNullable<WorkOrderPage["order"]>;
}

/** The order as it is printed: its lines, tax and total. */
export function PrintedLines({ order: { number, currency, nteMinor }, lines }: PrintedLinesProps) {
  const { netMinor, taxMinor, grossMinor } = orderTotals(lines);
  const sums: [string, number][] = [
    ["Without tax", netMinor],
    ["Tax", taxMinor],
    ["Total", grossMinor],
  ];
  return (
    <section>
      <h2 className="mb-1 text-16 font-semibold">Order {number}</h2>
      <LineList label="Lines of the order" lines={lines} currency={currency} />
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 px-3 text-end">
        {sums.map(([word, minor]) => (
          <div key={word} className="contents last:font-semibold">
            <dt>{word}</dt>
            <dd>
              <Money minor={minor} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-13 text-ink-2">
        Not to exceed <Money minor={nteMinor} currency={currency} /> without tax. More needs approval before
        the work.
      </p>
    </section>
  );
}
