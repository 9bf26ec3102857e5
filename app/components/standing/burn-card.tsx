import type { Cockpit } from "#db/queries/standing-orders/cockpit.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { BurnDown, BurnMonth } from "#domain/standing-order/burn-down.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { Card } from "../card.tsx";
import { Money } from "../money.tsx";
import { type Column, Table } from "../table.tsx";
import { BurnPicture } from "./burn-picture.tsx";
import { monthWords } from "./month-words.ts";

interface BurnCardProps {
  page: Pick<Cockpit, "standingOrder" | "figures" | "today" | "runsOutOn"> & {
    burn: BurnDown;
    months: readonly BurnMonth[];
  };
}

/** The burn-down as a picture, and the same in figures. */
export function BurnCard({ page }: BurnCardProps) {
  const { standingOrder, figures, today, runsOutOn, burn, months } = page;
  const { capMinor, currency, validTo } = standingOrder;
  const money = (minor: number) => formatMoney(minor, currency);
  const words =
    capMinor === null
      ? `${money(figures.usedMinor)} was called off from ${wholeDay(burn.from)} to ${wholeDay(burn.to)}. There is no cap.`
      : `Of ${money(capMinor)}, ${money(figures.leftMinor ?? 0)} is left. ${
          runsOutOn ? `It runs out on ${wholeDay(runsOutOn)}.` : "Nothing says when it runs out."
        } It ends on ${wholeDay(validTo)}.`;
  return (
    <Card title={capMinor === null ? "Use by day of work" : "What is left, by day of work"}>
      <div className="burn-frame">
        <span className="burn-scale">
          <span>{money(burn.topMinor)}</span>
          <span>{money(0)}</span>
        </span>
        <BurnPicture {...{ burn, words, today, validTo }} />
        <span className="burn-days">
          <span>{wholeDay(burn.from)}</span>
          <span>{wholeDay(burn.to)}</span>
        </span>
      </div>
      <ul className="burn-legend">
        <Sample kind="past">{capMinor === null ? "Used by today" : "Left up to today"}</Sample>
        {burn.ahead.length > 1 && <Sample kind="ahead">Called off for later</Sample>}
        {burn.pace.length > 0 && <Sample kind="pace">At the pace so far</Sample>}
        <Sample kind="today">Today</Sample>
        <Sample kind="end">Ends {wholeDay(validTo)}</Sample>
      </ul>
      {months.length > 0 && (
        <details className="mt-3">
          <summary>In figures, by month</summary>
          <div className="mt-2">
            <Table
              caption="What was called off, by month of work"
              columns={columnsIn(currency, capMinor !== null)}
              rows={months}
              rowKey={({ month }) => month}
            />
          </div>
        </details>
      )}
    </Card>
  );
}

const Sample = ({ kind, children }: { kind: string; children: React.ReactNode }) => (
  <li>
    <svg viewBox="0 0 24 8" aria-hidden="true">
      <path className={`burn-${kind}`} d={kind === "today" || kind === "end" ? "M12 0V8" : "M0 4H24"} />
    </svg>
    {children}
  </li>
);

const columnsIn = (currency: string, isCapped: boolean): Column<BurnMonth>[] => [
  { key: "month", header: "Month", rowHeader: true, grow: true, cell: ({ month }) => monthWords(month) },
  {
    key: "taken",
    header: "Called off",
    align: "end",
    cell: ({ takenMinor }) => <Money minor={takenMinor} currency={currency} />,
  },
  ...(isCapped
    ? [
        {
          key: "left",
          header: "Left after it",
          align: "end" as const,
          cell: ({ leftMinor }: BurnMonth) => <Money minor={leftMinor ?? 0} currency={currency} />,
        },
      ]
    : []),
];
