import { memo } from "react";
import type { Mark } from "#app/live/use-board.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { COUNTED, countLabel } from "#domain/board/columns.ts";
import { type WorkOrderState, workOrderStateLabels } from "#domain/work-order/states.ts";
import { NewRowsPill } from "../notice.tsx";
import { WorkOrderGlyph } from "../status.tsx";
import { useHeld } from "../use-held.ts";
import { Card } from "./board-card.tsx";
import type { DayWord } from "./words.ts";

export interface ColumnProps {
  state: WorkOrderState;
  cards: BoardCard[];
  /** Counted up to `COUNTED`. */
  total: number;
  marks: ReadonlyMap<string, Mark>;
  now: number;
  day: DayWord;
  movable: boolean;
  /** While a card is dragged: whether it may be dropped here. */
  drop: "yes" | "no" | undefined;
  /** The table of the same state, with everything in it. */
  allTo: string;
}

export const Column = memo(function Column({
  state,
  cards,
  total,
  marks,
  drop,
  allTo,
  ...rest
}: ColumnProps) {
  const { top, shown, held, show } = useHeld(cards, keyOf);
  const label = workOrderStateLabels[state];
  return (
    <section
      className={cards.length > 0 ? "board-column" : "board-column is-empty"}
      data-column={state}
      data-drop={drop}
      aria-label={label}
    >
      <h2 className="board-head">
        <WorkOrderGlyph state={state} />
        <span>{label}</span>
        <span className="count">{countLabel(total)}</span>
      </h2>
      {cards.length > 0 && (
        <ul className="board-list" data-scroller>
          <li className="held-mark" ref={top} aria-hidden />
          <li className="held-top">
            <NewRowsPill count={held} onShow={show} />
          </li>
          {shown.map((card) => (
            <Card key={card.workOrderId} card={card} mark={marks.get(card.workOrderId)} {...rest} />
          ))}
          {total > cards.length && (
            <li className="board-all">
              <a className="link" href={allTo}>
                {total >= COUNTED ? "Show all" : `Show all ${total}`}
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
});

const keyOf = ({ workOrderId }: BoardCard) => workOrderId;
