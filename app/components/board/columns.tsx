import type { Mark } from "#app/live/use-board.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { boardStates, COUNTED, rareStates } from "#domain/board/columns.ts";
import { type BoardFilters, filterQuery } from "#domain/board/filters.ts";
import { boardMoves } from "#domain/board/moves.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { Column } from "./column.tsx";
import type { DayWord } from "./words.ts";

export interface ColumnsProps {
  cards: BoardCard[];
  /** What the loader read and counted, before anything moved. */
  loaded: BoardCard[];
  totals: Partial<Record<WorkOrderState, number>>;
  filters: BoardFilters;
  marks: ReadonlyMap<string, Mark>;
  now: number;
  day: DayWord;
  movable: boolean;
  /** The state of the card that is being dragged. */
  dragged: WorkOrderState | null;
}

const NONE: BoardCard[] = [];
const byState = (cards: BoardCard[]) => Map.groupBy(cards, ({ state }) => state);

export function Columns({ cards, loaded, totals, filters, dragged, ...rest }: ColumnsProps) {
  const before = byState(loaded);
  const groups = byState(cards === loaded ? cards : [...cards].sort((a, b) => b.stateAt - a.stateAt));
  const goals = dragged ? boardMoves(dragged).map(({ to }) => to) : [];
  const states = filters.state
    ? [filters.state]
    : boardStates.filter(
        (state) => !rareStates.includes(state) || groups.has(state) || goals.includes(state),
      );
  return (
    <div className="board">
      {states.map((state) => {
        const column = groups.get(state) ?? NONE;
        const counted = totals[state] ?? 0;
        const total =
          counted >= COUNTED ? counted : counted + column.length - (before.get(state)?.length ?? 0);
        const drop = dragged === null || dragged === state ? undefined : goals.includes(state) ? "yes" : "no";
        const allTo = `/board${filterQuery({ ...filters, view: "table", state })}`;
        return <Column key={state} {...rest} {...{ state, total, drop, allTo }} cards={column} />;
      })}
    </div>
  );
}
