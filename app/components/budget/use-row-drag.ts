import { type RefObject, useEffect, useRef } from "react";
import { dropLine } from "#domain/budget/steps.ts";
import type { BudgetModel } from "./budget-model.ts";
import type { Edits } from "./use-edits.ts";

type Adapter = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");
type Target = { id: string; edge: "above" | "below"; element: HTMLElement };

/** Lines dragged by their handle to where they belong. Only the row under the pointer is made ready for it. */
export function useRowDrag(
  table: RefObject<HTMLTableElement | null>,
  model: BudgetModel,
  edits: Edits,
): void {
  const latest = useRef(edits);
  latest.current = edits;
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const undo: (() => void)[] = [];
    let isGone = false;
    const load = () =>
      void import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then((adapter) => {
        if (isGone) return;
        const drop = (id: string, onto: Target) =>
          latest.current.make(dropLine(model.shown().sections, id, onto));
        undo.push(readyUnderPointer(element, adapter), landing(element, adapter, drop));
      });
    element.addEventListener("pointerover", load, { once: true });
    return () => {
      isGone = true;
      element.removeEventListener("pointerover", load);
      for (const stop of undo) stop();
    };
  }, [table, model]);
}

function readyUnderPointer(table: HTMLElement, { draggable }: Adapter): () => void {
  let ready: HTMLElement | null = null;
  let stop = () => {};
  const over = ({ target }: Event) => {
    const grip = target instanceof Element ? target.closest<HTMLElement>(".budget-grip") : null;
    const row = grip?.closest<HTMLElement>("[data-row]:not(.budget-group)");
    if (!grip || !row || row === ready) return;
    stop();
    ready = row;
    stop = draggable({ element: row, dragHandle: grip, getInitialData: () => ({ line: row.dataset.row }) });
  };
  table.addEventListener("pointerover", over);
  return () => {
    stop();
    table.removeEventListener("pointerover", over);
  };
}

function landing(
  table: HTMLElement,
  { dropTargetForElements }: Adapter,
  drop: (id: string, onto: Target) => void,
): () => void {
  let shown: HTMLElement | null = null;
  const show = (target: Target | null) => {
    if (shown && shown !== target?.element) delete shown.dataset.drop;
    shown = target?.element ?? null;
    if (target) target.element.dataset.drop = target.edge;
  };
  return dropTargetForElements({
    element: table,
    canDrop: ({ source }) => typeof source.data.line === "string",
    onDrag: ({ location }) => show(rowAt(location.current.input)),
    onDragLeave: () => show(null),
    onDrop({ source, location }) {
      const onto = rowAt(location.current.input);
      show(null);
      if (onto) drop(String(source.data.line), onto);
    },
  });
}

function rowAt({ clientX, clientY }: { clientX: number; clientY: number }): Target | null {
  const element = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-row]");
  if (!element?.dataset.row) return null;
  const { top, height } = element.getBoundingClientRect();
  const isLow = element.classList.contains("budget-group") || clientY > top + height / 2;
  return { id: element.dataset.row, edge: isLow ? "below" : "above", element };
}
