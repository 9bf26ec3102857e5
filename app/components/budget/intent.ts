import type { Step } from "./selection.ts";

export type Intent =
  | { do: "step"; step: Step; extend: boolean }
  | { do: "move-row"; way: "up" | "down" }
  | { do: "type"; text: string }
  | { do: "edit" | "clear" | "undo" | "redo" | "add-line" | "remove" | "all" | "menu" | "release" | "save" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const cell = (rows: number, columns: number): Step => ({ by: "cell", rows, columns });

const ARROWS: Record<string, [rows: -1 | 0 | 1, columns: -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key asks of the grid while no cell is being written in; null for a key that is not the grid's. */
export function intentOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Intent | null {
  const control = ctrlKey || metaKey;
  const step = (step: Step, extend = shiftKey): Intent => ({ do: "step", step, extend });
  const arrow = ARROWS[key];
  if (arrow && altKey) return arrow[0] === 0 ? null : { do: "move-row", way: arrow[0] < 0 ? "up" : "down" };
  if (arrow) return step(control ? { by: "edge", rows: arrow[0], columns: arrow[1] } : cell(...arrow));
  if (control) return withControl(key, shiftKey, step);
  if (altKey) return null;
  switch (key) {
    case "Home":
      return step({ by: "edge", rows: 0, columns: -1 });
    case "End":
      return step({ by: "edge", rows: 0, columns: 1 });
    case "PageUp":
      return step({ by: "page", pages: -1 });
    case "PageDown":
      return step({ by: "page", pages: 1 });
    case "Tab":
      return step({ by: "reading", cells: shiftKey ? -1 : 1 }, false);
    case "Enter":
    case "F2":
      return { do: "edit" };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Insert":
      return { do: "add-line" };
    case "Escape":
      return { do: "release" };
    case "ContextMenu":
      return { do: "menu" };
    case "F10":
      return shiftKey ? { do: "menu" } : null;
  }
  return key.length === 1 ? { do: "type", text: key } : null;
}

function withControl(key: string, shift: boolean, step: (step: Step) => Intent): Intent | null {
  switch (key.toLowerCase()) {
    case "home":
      return step({ by: "edge", rows: -1, columns: -1 });
    case "end":
      return step({ by: "edge", rows: 1, columns: 1 });
    case "enter":
      return { do: "add-line" };
    case "backspace":
      return { do: "remove" };
    case "a":
      return { do: "all" };
    case "s":
      return { do: "save" };
    case "y":
      return { do: "redo" };
    case "z":
      return { do: shift ? "redo" : "undo" };
  }
  return null;
}
