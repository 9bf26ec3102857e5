import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import type { ColumnKey } from "#domain/budget/views.ts";
import { useListeners } from "../use-listeners.ts";
import type { GridRow } from "./grid-rows.ts";
import { bounds, type Selection, type Spot, type Step, stepFrom } from "./selection.ts";

interface Place {
  id: string;
  key: string;
}

export type GridSelection = ReturnType<typeof useSelection>;

/**
 * Which cells are chosen, and the focus that goes with them. It is written straight onto the cells: an arrow key then
 * draws no row again, however many there are.
 */
export function useSelection(
  table: RefObject<HTMLTableElement | null>,
  rows: readonly GridRow[],
  columns: readonly ColumnKey[],
) {
  const latest = useRef({ rows, columns });
  latest.current = { rows, columns };
  const hasFocus = useRef(false);
  useListeners(table, {
    focusin: () => {
      hasFocus.current = true;
    },
    focusout: ({ relatedTarget }) => {
      hasFocus.current = relatedTarget === null || table.current?.contains(relatedTarget as Node) === true;
    },
  });

  const selection = useMemo(() => {
    let at: Place | null = null;
    let from: Place | null = null;
    let lastRow = 0;
    let painted: Element[] = [];

    const spotOf = (place: Place | null): Spot => {
      const { rows, columns } = latest.current;
      const row = place ? rows.findIndex(({ id }) => id === place.id) : 0;
      const column = columns.indexOf(place?.key as ColumnKey);
      return { row: row < 0 ? Math.min(lastRow, rows.length - 1) : row, column: Math.max(column, 0) };
    };
    const placeOf = ({ row, column }: Spot): Place => ({
      id: latest.current.rows[row]?.id ?? "",
      key: latest.current.columns[column] ?? "",
    });
    const now = (): Selection => ({ at: spotOf(at), from: spotOf(from ?? at) });
    const cellIn = (line: Element | undefined, column: number) =>
      line?.querySelector<HTMLElement>(`[data-key="${latest.current.columns[column]}"], [data-key="name"]`);
    const drawnRows = () => table.current?.querySelectorAll("[data-row]") ?? [];

    const paint = () => {
      for (const cell of painted) {
        cell.removeAttribute("aria-selected");
        cell.setAttribute("tabindex", "-1");
      }
      const drawn = drawnRows();
      const { top, bottom, left, right } = bounds(now());
      painted = [];
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) {
          const cell = cellIn(drawn[row], column);
          if (!cell) continue;
          painted.push(cell);
          if (at) cell.setAttribute("aria-selected", "true");
        }
      const focused = cellIn(drawn[spotOf(at).row], spotOf(at).column);
      focused?.setAttribute("tabindex", "0");
      lastRow = spotOf(at).row;
      return focused;
    };
    const focus = () => {
      const cell = paint();
      cell?.focus({ preventScroll: true });
      cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const page = () => {
      const height = table.current?.parentElement?.clientHeight ?? 0;
      const row = table.current?.querySelector("[data-row]")?.clientHeight ?? 36;
      return Math.max(1, Math.floor(height / row) - 2);
    };

    return {
      now,
      paint,
      focus,
      /** The chosen rows and columns, from the top left. */
      chosen() {
        const { top, bottom, left, right } = bounds(now());
        const { rows, columns } = latest.current;
        return { rows: rows.slice(top, bottom + 1), keys: columns.slice(left, right + 1), left };
      },
      rowAt: (): GridRow | undefined => latest.current.rows[spotOf(at).row],
      keyAt: () => latest.current.columns[spotOf(at).column],
      cellAt: () => cellIn(drawnRows()[spotOf(at).row], spotOf(at).column),
      select(place: Place, extend = false) {
        from = extend ? (from ?? at ?? place) : null;
        at = place;
        focus();
      },
      /** Where the next drawing shall have the focus: its row may not be there yet. */
      expect(place: Place) {
        from = null;
        at = place;
      },
      /** False where the step leads out of the grid. */
      step(step: Step, extend: boolean): boolean {
        const { rows, columns } = latest.current;
        const next = stepFrom(spotOf(at), step, { rows: rows.length, columns: columns.length, page: page() });
        if (!next) return false;
        this.select(placeOf(next), extend);
        return true;
      },
      all() {
        const { rows, columns } = latest.current;
        from = placeOf({ row: 0, column: 0 });
        at = placeOf({ row: rows.length - 1, column: columns.length - 1 });
        focus();
      },
    };
  }, [table]);

  // After every drawing: rows come and go, and with them the cell that should have the focus.
  useLayoutEffect(() => {
    const cell = selection.paint();
    const now = document.activeElement;
    const isAstray = now === document.body || (now !== cell && now?.matches("[data-key]"));
    if (hasFocus.current && isAstray) selection.focus();
  });
  return selection;
}
