import { Link } from "react-router";
import { Money, Quantity } from "#app/components/money.tsx";
import { Pill } from "#app/components/pill.tsx";
import type { LevelPage, OpenedBid } from "#db/queries/bids/level-page.ts";
import { isHole } from "#domain/bid/level.ts";
import { LevelCell } from "./level-cell.tsx";

interface LevellingTableProps extends Pick<LevelPage, "document" | "lines" | "bids" | "awardedBidId"> {
  currency: string;
  mayManage: boolean;
}

/** Rule B4: the same lines side by side, what was sent and what it comes to when levelled apart. */
export function LevellingTable({
  document,
  lines,
  bids,
  awardedBidId,
  currency,
  mayManage,
}: LevellingTableProps) {
  const base = `/documents/${document.id}/bids`;
  const isDecided = awardedBidId !== null;
  return (
    <section className="levelling" aria-label="Bids side by side">
      <table className="table">
        <caption className="sr-only">Bids side by side, in {currency} without tax</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {bids.map((one) => (
              <th key={one.id} scope="col" className="end">
                <Head bid={one} isAwarded={one.id === awardedBidId} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, description, quantityMilli, unit }, at) => (
            <tr key={id}>
              <th scope="row">
                {description}
                <span className="block text-13 font-normal text-ink-3">
                  <Quantity milli={quantityMilli} unit={unit} />
                </span>
              </th>
              {bids.map(({ id: bidId, column }) => {
                const cell = column?.cells[at];
                return (
                  <td key={bidId} className="end">
                    {cell && <LevelCell {...{ cell, currency }} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Submitted</th>
            {bids.map(({ id, column }) => (
              <td key={id} className="end">
                <Money minor={column?.submittedMinor ?? 0} currency={currency} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Levelled</th>
            {bids.map(({ id, column }) => (
              <td key={id} className="end">
                <Money minor={column?.levelledMinor ?? 0} currency={currency} />
                {column?.isLowest && <span className="block text-13 tone-green">Lowest</span>}
                {!column?.isComplete && <span className="block text-13 tone-amber">Not complete</span>}
              </td>
            ))}
          </tr>
          {mayManage && !isDecided && (
            <tr>
              <th scope="row">
                <span className="sr-only">What to do</span>
              </th>
              {bids.map(({ id, column, company }) => (
                <td key={id} className="end">
                  {column?.cells.some(isHole) && (
                    <Link
                      className="link block py-1"
                      to={`${base}/${id}/plug`}
                      aria-label={`Put our amounts into the bid of ${company}`}
                    >
                      Our amounts
                    </Link>
                  )}
                  <Link
                    className="link block py-1"
                    to={`${base}/${id}/award`}
                    aria-label={`Award to ${company}`}
                  >
                    Award
                  </Link>
                </td>
              ))}
            </tr>
          )}
        </tfoot>
      </table>
    </section>
  );
}

function Head({ bid, isAwarded }: { bid: OpenedBid; isAwarded: boolean }) {
  return (
    <>
      <span className="block text-14 font-medium whitespace-normal text-ink">{bid.company}</span>
      {isAwarded && <Pill tone="green">Awarded</Pill>}
      {bid.late && <Pill tone="amber">Late</Pill>}
      {bid.answer === "unconfirmed" && <Pill tone="amber">Not confirmed</Pill>}
    </>
  );
}
