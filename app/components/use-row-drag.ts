import { type RefObject, useEffect, useRef } from "react";

type Adapter = typeof import("@atlaskit/pragmatic-drag-and-drop/element/adapter");

/** Where a row was let go: on which, and on which half of it. */
export interface Landing {
  row: string;
  edge: "above" | "below";
}

interface Rules {
  /** What a row is taken by; elements around it and those it may land on are `[data-row]`. */
  grip: string;
  /** Rows that stay where they are. */
  fixed?: string;
  /** Rows that stand at the head of others: what lands there goes below. */
  heads: string;
  drop(row: string, onto: Landing): void;
}

/** Rows dragged by their grip to where they belong. Only the row under the pointer is made ready for it. */
export function useRowDrag(area: RefObject<HTMLElement | null>, rules: Rules, isThere = true): void {
  const latest = useRef(rules);
  latest.current = rules;
  useEffect(() => {
    const element = area.current;
    if (!element || !isThere) return;
    const undo: (() => void)[] = [];
    let isGone = false;
    const load = () =>
      import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then((adapter) => {
        if (isGone) return;
        undo.push(readyUnderPointer(element, adapter, latest), landing(element, adapter, latest));
      }, wait);
    const wait = () => element.addEventListener("pointerover", load, { once: true });
    wait();
    return () => {
      isGone = true;
      element.removeEventListener("pointerover", load);
      for (const stop of undo) stop();
    };
  }, [area, isThere]);
}

type Latest = RefObject<Rules>;

function readyUnderPointer(area: HTMLElement, { draggable }: Adapter, { current }: Latest): () => void {
  let ready: HTMLElement | null = null;
  let stop = () => {};
  const over = ({ target }: { target: unknown }) => {
    const grip = target instanceof Element ? target.closest<HTMLElement>(current.grip) : null;
    const row = grip?.closest<HTMLElement>("[data-row]");
    if (!grip || !row || row === ready || (current.fixed && row.matches(current.fixed))) return;
    stop();
    ready = row;
    stop = draggable({ element: row, dragHandle: grip, getInitialData: () => ({ row: row.dataset.row }) });
  };
  area.addEventListener("pointerover", over);
  // The pointer may have come to rest while the code for it was on its way
  over({ target: area.querySelector(`${current.grip}:hover`) });
  return () => {
    stop();
    area.removeEventListener("pointerover", over);
  };
}

function landing(area: HTMLElement, { dropTargetForElements }: Adapter, latest: Latest): () => void {
  let shown: HTMLElement | null = null;
  const show = (element: HTMLElement | null, edge: Landing["edge"] = "below") => {
    if (shown && shown !== element) delete shown.dataset.drop;
    shown = element;
    if (element) element.dataset.drop = edge;
  };
  const under = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const element = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-row]") ?? null;
    if (!element) return { element, edge: "below" as const };
    const { top, height } = element.getBoundingClientRect();
    const isLow = element.matches(latest.current.heads) || clientY > top + height / 2;
    return { element, edge: isLow ? ("below" as const) : ("above" as const) };
  };
  return dropTargetForElements({
    element: area,
    canDrop: ({ source }) => typeof source.data.row === "string",
    onDrag({ location }) {
      const { element, edge } = under(location.current.input);
      show(element, edge);
    },
    onDragLeave: () => show(null),
    onDrop({ source, location }) {
      const { element, edge } = under(location.current.input);
      show(null);
      const row = element?.dataset.row;
      if (row) latest.current.drop(String(source.data.row), { row, edge });
    },
  });
}
