import { type RefObject, useCallback, useRef, useState } from "react";
import type { BoardCard } from "#domain/board/card.ts";
import { boardMoves } from "#domain/board/moves.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { WorkOrderGlyph } from "../status.tsx";
import { useListeners } from "../use-listeners.ts";
import type { Asked } from "./use-moves.ts";

/** One menu for all cards: it opens beside the button that asked for it. */
export function useMoveMenu(
  board: RefObject<HTMLElement | null>,
  cards: BoardCard[],
  onMove: (asked: Asked) => void,
) {
  const menu = useRef<HTMLUListElement>(null);
  const [openFor, setOpenFor] = useState<string | null>(null);
  const card = cards.find(({ workOrderId }) => workOrderId === openFor);
  const moves = card ? boardMoves(card.state) : [];

  const open = useCallback((workOrderId: string, source: HTMLElement) => {
    setOpenFor(workOrderId);
    // After the menu is drawn for this card, so that its first entry can take the focus
    requestAnimationFrame(() => {
      menu.current?.showPopover({ source });
      menu.current?.querySelector("button")?.focus();
    });
  }, []);
  useListeners(board, {
    click({ target }) {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-moves]") : null;
      if (button?.dataset.moves) open(button.dataset.moves, button);
    },
  });
  const choose = (asked: Asked) => {
    menu.current?.hidePopover();
    onMove(asked);
  };

  const element = (
    <ul className="menu menu-start" popover="auto" ref={menu} aria-label="Move to">
      {card && moves.length === 0 && <li className="menu-head">Nothing to do here for your side.</li>}
      {card &&
        moves.map((move) => (
          <li key={move.action}>
            <button type="button" onClick={() => choose({ card, move })}>
              <WorkOrderGlyph state={move.to} />
              {move.label}
              <span className="sr-only">, to {workOrderStateLabels[move.to]}</span>
            </button>
          </li>
        ))}
      {card && (
        <li>
          <a href={`/work-orders/${card.workOrderId}`}>Open {card.number}</a>
        </li>
      )}
    </ul>
  );
  return { element, open };
}
