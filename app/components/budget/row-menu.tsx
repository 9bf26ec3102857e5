import { useCallback, useRef, useState } from "react";
import type { GridRow } from "./grid-rows.ts";
import type { Edits } from "./use-edits.ts";

interface RowMenuOptions {
  rows: readonly GridRow[];
  at: string;
  edits: Edits;
  addLine(under: string): void;
  rename(row: GridRow): void;
  focus(): void;
}

/** One menu for all rows: it opens beside the row it is about. */
export function useRowMenu({ rows, at, edits, addLine, rename, focus }: RowMenuOptions) {
  const menu = useRef<HTMLUListElement>(null);
  const [openFor, setOpenFor] = useState<string | null>(null);
  const row = rows.find(({ id }) => id === openFor);

  const open = useCallback((id: string, source: HTMLElement) => {
    setOpenFor(id);
    // After the menu is drawn for this row, so that its first entry can take the focus
    requestAnimationFrame(() => {
      menu.current?.showPopover({ source });
      menu.current?.querySelector<HTMLElement>("button, a")?.focus();
    });
  }, []);
  const entry = (words: string, keys: string, act: (row: GridRow) => void) => (
    <li>
      <button
        type="button"
        onClick={() => {
          menu.current?.hidePopover();
          focus();
          if (row) act(row);
        }}
      >
        {words}
        <kbd className="budget-keys">{keys}</kbd>
      </button>
    </li>
  );
  const isGroup = row && "group" in row;
  const element = (
    <ul className="menu menu-start" popover="auto" ref={menu} aria-label="Row">
      {row && (
        <>
          {entry(isGroup ? "Add line to group" : "Add line below", "Ctrl+Enter", ({ id }) => addLine(id))}
          {isGroup && entry("Rename group", "Enter", rename)}
          {entry("Move up", "Alt+↑", (row) => edits.move([row], "up"))}
          {entry("Move down", "Alt+↓", (row) => edits.move([row], "down"))}
          <li>
            <a href={`${at}/${isGroup ? "groups" : "lines"}/${row.id}`}>
              {isGroup ? "Open group" : "Open line"}
            </a>
          </li>
          {entry(isGroup ? "Remove group" : "Remove line", "Ctrl+⌫", (row) => edits.remove([row]))}
        </>
      )}
    </ul>
  );
  return { element, open };
}
