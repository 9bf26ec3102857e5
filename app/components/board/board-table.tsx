import type { Mark } from "#app/live/use-board.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { cardWords } from "#domain/log/card-words.ts";
import { formatMoney } from "#domain/money/format.ts";
import { isLate } from "#domain/work-order/late.ts";
import { NewRowsPill } from "../notice.tsx";
import { WorkOrderStatus } from "../status.tsx";
import { useHeld } from "../use-held.ts";
import { CardBar } from "./card-bar.tsx";
import { type DayWord, firstLine, invoiceWords } from "./words.ts";

interface BoardTableProps {
  cards: BoardCard[];
  marks: ReadonlyMap<string, Mark>;
  now: number;
  day: DayWord;
}

/** The same work orders, one a row, last changed first. */
export function BoardTable({ cards, ...rest }: BoardTableProps) {
  const { top, shown, held, show } = useHeld(cards, keyOf);
  return (
    <>
      <ul>
        <li className="held-top" ref={top}>
          <NewRowsPill count={held} onShow={show} />
        </li>
      </ul>
      <div className="table-wrap">
        <table className="table board-table">
          <caption className="sr-only">Work orders, last changed first</caption>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">What</th>
              <th scope="col">State</th>
              <th scope="col">Where</th>
              <th scope="col">Who</th>
              <th scope="col">Due</th>
              <th scope="col">Invoice</th>
              <th scope="col" className="end">
                Agreed
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((card) => (
              <Row key={card.workOrderId} card={card} {...rest} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ card, marks, now, day }: Omit<BoardTableProps, "cards"> & { card: BoardCard }) {
  const mark = marks.get(card.workOrderId);
  const { state, dueAt, contractorName, assigneeName } = card;
  return (
    <tr className={mark && "just-changed"} data-card={card.workOrderId}>
      <th scope="row">
        <a className="row-link tnum" href={`/work-orders/${card.workOrderId}`}>
          {card.number}
        </a>
      </th>
      <td className="grow">
        {firstLine(card.description)}
        {mark && <span className="board-note">{`${cardWords(mark.verb)} by ${mark.by.name} · now`}</span>}
      </td>
      <td>
        <WorkOrderStatus state={state} />
      </td>
      <td>{card.siteName}</td>
      <td>{assigneeName ? `${contractorName} · ${assigneeName}` : contractorName}</td>
      <td className={isLate(state, dueAt, now) ? "tnum tone-red" : "tnum"}>
        {dueAt === null ? "" : day(dueAt)}
      </td>
      <td>{invoiceWords[card.invoiceState]}</td>
      <td className="end">
        {formatMoney(card.agreedMinor, card.currency)}
        <CardBar {...card} />
      </td>
    </tr>
  );
}

const keyOf = ({ workOrderId }: BoardCard) => workOrderId;
