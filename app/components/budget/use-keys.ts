import { type RefObject, useRef } from "react";
import { useListeners } from "../use-listeners.ts";
import { type Intent, intentOf } from "./intent.ts";
import type { Edits } from "./use-edits.ts";
import type { GridSelection } from "./use-selection.ts";

interface Keys {
  selection: GridSelection;
  edits: Edits;
  edit(typed: string | null): void;
  addLine(): void;
  goTo(id: string | null): void;
  openMenu(id: string, source: HTMLElement): void;
  save(): void;
}

/** The keys of the grid, while no cell is being written in. */
export function useKeys(table: RefObject<HTMLTableElement | null>, keys: Keys): void {
  const isLeaving = useRef(false);
  useListeners(table, {
    keydown(event) {
      if (event.target instanceof Element && event.target.closest("input, textarea, a")) return;
      const intent = intentOf(event);
      if (!intent) return;
      const leaves = event.key === "Tab" && isLeaving.current;
      if (event.key !== "Shift") isLeaving.current = intent.do === "release";
      if (leaves || act(intent, keys) === false) return;
      event.preventDefault();
    },
  });
}

/** False where the key is to do what it always does. */
function act(intent: Intent, keys: Keys): boolean | undefined {
  const { selection, edits } = keys;
  switch (intent.do) {
    case "step":
      return selection.step(intent.step, intent.extend);
    case "type":
      keys.edit(intent.text);
      return;
    case "edit":
      keys.edit(null);
      return;
    case "clear": {
      const { rows, keys: columns } = selection.chosen();
      edits.clear(rows, columns);
      return;
    }
    case "move-row":
      edits.move(selection.chosen().rows, intent.way);
      return;
    case "remove":
      edits.remove(selection.chosen().rows);
      return;
    case "add-line":
      keys.addLine();
      return;
    case "undo":
      keys.goTo(edits.undo());
      return;
    case "redo":
      keys.goTo(edits.redo());
      return;
    case "all":
      selection.all();
      return;
    case "menu": {
      const [row, cell] = [selection.rowAt(), selection.cellAt()];
      if (row && cell) keys.openMenu(row.id, cell);
      return;
    }
    case "save":
      keys.save();
      return;
    case "release":
      return;
  }
}
