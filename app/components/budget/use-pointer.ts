import { type RefObject, useRef } from "react";
import { useListeners } from "../use-listeners.ts";
import type { GridSelection } from "./use-selection.ts";

interface Pointing {
  selection: GridSelection;
  edit(): void;
  openMenu(id: string, source: HTMLElement): void;
}

/** A press chooses a cell, drawing on chooses a range, a second press opens the cell. */
export function usePointer(
  table: RefObject<HTMLTableElement | null>,
  { selection, edit, openMenu }: Pointing,
) {
  const isDrawing = useRef(false);
  useListeners(table, {
    mousedown(event) {
      const place = placeAt(event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      isDrawing.current = true;
      selection.select(place, event.shiftKey);
    },
    mouseover({ target, buttons }) {
      if (buttons !== 1) isDrawing.current = false;
      const place = isDrawing.current ? placeAt(target) : null;
      if (place) selection.select(place, true);
    },
    dblclick({ target }) {
      if (placeAt(target)) edit();
    },
    click(event) {
      const grip = event.target instanceof Element ? event.target.closest<HTMLElement>(".budget-grip") : null;
      const id = grip?.closest<HTMLElement>("[data-row]")?.dataset.row;
      if (!grip || !id || !isDesk() || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      openMenu(id, grip);
    },
    contextmenu(event) {
      const place = placeAt(event.target);
      if (!place) return;
      event.preventDefault();
      selection.select(place);
      openMenu(place.id, event.target as HTMLElement);
    },
  });
}

/** In a narrow window rows are links to their pages, whatever was loaded before. */
const isDesk = () => matchMedia("(width >= 64rem)").matches;

/** The cell under the pointer; not inside the field of one that is being written. */
function placeAt(target: EventTarget | null) {
  if (!(target instanceof Element) || target.closest("input, textarea")) return null;
  const cell = target.closest<HTMLElement>("[data-key]");
  const id = cell?.closest<HTMLElement>("[data-row]")?.dataset.row;
  return cell?.dataset.key && id ? { id, key: cell.dataset.key } : null;
}
