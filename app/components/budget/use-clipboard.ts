import { type RefObject, useEffect, useRef } from "react";
import { cellOf } from "#domain/budget/cells.ts";
import type { Ledgers } from "#domain/budget/ledger.ts";
import { pasteBlock, readClipboard } from "#domain/budget/paste.ts";
import type { ColumnKey } from "#domain/budget/views.ts";
import { counted, sentenceList } from "#domain/words.ts";
import { copyText, overWritten, spread } from "./block.ts";
import type { BudgetModel } from "./budget-model.ts";
import { gridRows, itemsAmong } from "./grid-rows.ts";
import type { Edits } from "./use-edits.ts";
import type { GridSelection } from "./use-selection.ts";

interface Clipboard {
  model: BudgetModel;
  selection: GridSelection;
  edits: Edits;
  columns: readonly ColumnKey[];
  currency: string;
  ledgers: Ledgers;
  tell(words: string): void;
}

const MOST_NAMED = 3;

/** Copy, cut and paste of cells, to and from spreadsheets. Browsers send these events to the page, not to a cell. */
export function useClipboard(table: RefObject<HTMLTableElement | null>, clipboard: Clipboard): void {
  const latest = useRef(clipboard);
  latest.current = clipboard;
  useEffect(() => {
    const stop = new AbortController();
    const hear = (name: "copy" | "cut" | "paste", act: (data: DataTransfer) => void) =>
      document.addEventListener(
        name,
        (event) => {
          const focused = document.activeElement;
          const writing = focused?.closest("input, textarea");
          if (!event.clipboardData || writing || !table.current?.contains(focused)) return;
          event.preventDefault();
          act(event.clipboardData);
        },
        { signal: stop.signal },
      );
    const copy = (data: DataTransfer) => {
      const { rows, keys } = latest.current.selection.chosen();
      data.setData("text/plain", copyText(itemsAmong(rows), keys, latest.current));
    };
    hear("copy", copy);
    hear("cut", (data) => {
      copy(data);
      const { selection, edits } = latest.current;
      const { rows, keys } = selection.chosen();
      edits.clear(rows, keys);
    });
    hear("paste", (data) => paste(latest.current, data.getData("text/plain")));
    return () => stop.abort();
  }, [table]);
}

function paste({ model, selection, edits, columns, currency, tell }: Clipboard, text: string): void {
  const { rows, keys: chosen, left } = selection.chosen();
  const copied = spread(readClipboard(text), itemsAmong(rows).length, chosen.length);
  const { keys, block } = overWritten(copied, columns.slice(left));
  const { budget, sections } = model.shown();
  const shown = itemsAmong(gridRows(sections));
  const fromItemId = itemsAmong(rows)[0]?.id ?? null;
  const target = { shown, fromItemId, keys, currency, newId: () => crypto.randomUUID() };
  const { changes, unread } = pasteBlock(budget, block, target);
  edits.make(changes);
  if (unread.length === 0) return;
  const named = unread.slice(0, MOST_NAMED).map(({ row, column, message }) => {
    const key = keys[column];
    return `${key ? cellOf(key).label : "a cell"} in row ${row + 1}: ${message.toLowerCase()}`;
  });
  const more = unread.length - named.length;
  const all = sentenceList(more > 0 ? [...named, `${more} more`] : named);
  tell(`${counted(unread.length, "cell")} could not be read and stayed as before. ${all}.`);
}
