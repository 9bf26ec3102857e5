import { type RefObject, useEffect, useRef, useState } from "react";
import type { BoardCard } from "#domain/board/card.ts";
import { boardMoves } from "#domain/board/moves.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import type { Asked } from "./use-moves.ts";

type Adapter = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/** Cards that staff drag to where the lifecycle lets them go. What it takes is loaded when a mouse comes near. */
export function useDrag(
  board: RefObject<HTMLElement | null>,
  cards: BoardCard[],
  onMove: (asked: Asked) => void,
  enabled: boolean,
) {
  const [adapter, setAdapter] = useState<Adapter | null>(null);
  const [dragged, setDragged] = useState<WorkOrderState | null>(null);
  const latest = useRef({ cards, onMove });
  latest.current = { cards, onMove };

  useEffect(() => {
    const element = board.current;
    if (!enabled || !element) return;
    const load = () => void import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then(setAdapter);
    element.addEventListener("pointerover", load, { once: true });
    return () => element.removeEventListener("pointerover", load);
  }, [enabled, board]);

  useEffect(() => {
    if (!adapter || !enabled) return;
    const cardOf = (id: unknown) => latest.current.cards.find(({ workOrderId }) => workOrderId === id);
    const moveTo = (id: unknown, column: unknown) => {
      const card = cardOf(id);
      const move = card && boardMoves(card.state).find(({ to }) => to === column);
      return card && move && { card, move };
    };
    return adapter.monitorForElements({
      onDragStart: ({ source }) => setDragged(cardOf(source.data.card)?.state ?? null),
      onDrop: ({ source, location }) => {
        setDragged(null);
        const asked = moveTo(source.data.card, location.current.dropTargets[0]?.data.column);
        if (asked) latest.current.onMove(asked);
      },
    });
  }, [adapter, enabled]);

  // Whenever cards or columns come and go: an element that is new must be made known.
  useEffect(() => {
    if (!adapter || !enabled || cards.length === 0) return;
    return all(board, "card", (element) =>
      adapter.draggable({ element, getInitialData: () => ({ card: element.dataset.card }) }),
    );
  }, [adapter, enabled, board, cards]);

  useEffect(() => {
    if (!adapter || !enabled || dragged === null) return;
    return all(board, "column", (element) =>
      adapter.dropTargetForElements({ element, getData: () => ({ column: element.dataset.column }) }),
    );
  }, [adapter, enabled, board, dragged]);

  return dragged;
}

/** Makes every element of a kind known, and returns what undoes that. */
function all(
  board: RefObject<HTMLElement | null>,
  kind: string,
  register: (element: HTMLElement) => () => void,
): () => void {
  const undo = [...(board.current?.querySelectorAll<HTMLElement>(`[data-${kind}]`) ?? [])].map(register);
  return () => {
    for (const stop of undo) stop();
  };
}
