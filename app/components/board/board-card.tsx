import { memo } from "react";
import type { Mark } from "#app/live/use-board.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { cardWords } from "#domain/log/card-words.ts";
import { isLate } from "#domain/work-order/late.ts";
import { WorkOrderGlyph } from "../status.tsx";
import { CardBar } from "./card-bar.tsx";
import { type DayWord, firstLine, invoiceWords, whenWords } from "./words.ts";

export interface CardProps {
  card: BoardCard;
  mark: Mark | undefined;
  now: number;
  day: DayWord;
  /** Shows the button that opens the moves. */
  movable: boolean;
}

const TICKED: readonly string[] = ["completed", "closed"];

/** Number, what, where, who, when, money: in this order, and as little of each as says it. */
export const Card = memo(function Card({ card, mark, now, day, movable }: CardProps) {
  const { state, contractorName, assigneeName, siteName, assetName, priority, invoiceState, stateReason } =
    card;
  const late = isLate(state, card.dueAt, now);
  const when = whenWords(card, day);
  return (
    <li className={mark ? "board-card just-changed" : "board-card"} data-card={card.workOrderId}>
      <p className="board-number">
        {TICKED.includes(state) && <WorkOrderGlyph state={state} />}
        <span className="tnum">{card.number}</span>
        {(priority === "urgent" || priority === "high") && (
          <b className={`priority-${priority}`}>{priority}</b>
        )}
        {invoiceState !== "none" && (
          <span className={`board-invoice invoice-${invoiceState}`}>{invoiceWords[invoiceState]}</span>
        )}
        {movable && (
          <button
            type="button"
            className="board-more"
            data-moves={card.workOrderId}
            aria-label={`Move ${card.number} to`}
          />
        )}
      </p>
      <a className="board-what" href={`/work-orders/${card.workOrderId}`} draggable={false}>
        {firstLine(card.description)}
      </a>
      <p className="board-where">{`${siteName} · ${assetName}`}</p>
      <p className="board-who">{assigneeName ? `${contractorName} · ${assigneeName}` : contractorName}</p>
      {when && (
        <p className={late ? "board-when tone-red" : "board-when"}>
          {late ? `Late · ${when.toLowerCase()}` : when}
        </p>
      )}
      {state === "on_hold" && stateReason && <p className="board-reason">{firstLine(stateReason)}</p>}
      <CardBar {...card} />
      {mark && <p className="board-note">{`${cardWords(mark.verb)} by ${mark.by.name} · now`}</p>}
    </li>
  );
});
