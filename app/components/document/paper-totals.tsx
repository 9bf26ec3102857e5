import { type PaymentRow, paymentColumns, paymentRows, totalRows } from "#app/documents/figure-words.ts";
import type { Shown, ShownMilestone } from "#domain/document/shown.ts";

export interface PaperTotalsProps {
  shown: Pick<Shown, "totals">;
  currency: string;
  /** Whether the figures wait for an answer about a choice. */
  waiting: boolean;
}

export function PaperTotals({ shown, currency, waiting }: PaperTotalsProps) {
  return (
    <dl className="doc-totals" aria-live="polite" aria-busy={waiting}>
      {totalRows(shown, currency).map(({ word, amount, strong }) => (
        <div key={word} className={strong ? "doc-total" : undefined}>
          <dt>{word}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface PaperScheduleProps {
  schedule: readonly ShownMilestone[];
  currency: string;
  labelledBy: string;
}

export function PaperSchedule({ schedule, currency, labelledBy }: PaperScheduleProps) {
  const rows = paymentRows(schedule, currency);
  const columns = paymentColumns(rows);
  return (
    <table className="doc-schedule" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Payment</th>
          {columns.on && <th scope="col">When</th>}
          {columns.amount && (
            <th scope="col" className="end">
              Amount
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Payment key={row.id} {...row} {...{ columns }} />
        ))}
      </tbody>
    </table>
  );
}

const Payment = ({
  name,
  on,
  amount,
  columns,
}: PaymentRow & { columns: ReturnType<typeof paymentColumns> }) => (
  <tr>
    <th scope="row">{name}</th>
    {columns.on && <td>{on}</td>}
    {columns.amount && <td className="doc-amount">{amount}</td>}
  </tr>
);
