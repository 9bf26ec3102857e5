import { useCallback, useRef } from "react";
import { type CellKey, cellOf, cellText } from "#domain/budget/cells.ts";
import type { BudgetModel } from "./budget-model.ts";
import { CellEditor } from "./cell-editor.tsx";
import { isWritten } from "./columns.ts";
import type { GridRow } from "./grid-rows.ts";
import type { Slot } from "./line-row.tsx";
import type { Step } from "./selection.ts";
import type { Edits } from "./use-edits.ts";
import type { GridSelection } from "./use-selection.ts";

interface Writing {
  model: BudgetModel;
  selection: GridSelection;
  currency: string;
  edits: Edits;
  setSlot(slot: Slot | null): void;
  /** Runs when something was written, before it is sent by itself. */
  save(): void;
}

/** Opens the field over a cell, and takes in what was typed when it is left. */
export function useWriting({ model, selection, currency, edits, setSlot, save }: Writing) {
  const latest = useRef({ edits, save });
  latest.current = { edits, save };
  return useCallback(
    (row: GridRow, column: string, typed: string | null) => {
      const key = "group" in row ? "name" : column;
      if (key !== "name" && !isWritten(key as CellKey)) return;
      const { label, text, long, isNumber, longest } = fieldOf(model, row, key, currency);
      const close = (then: Step | null) => {
        setSlot(null);
        if (!then || !selection.step(then, false)) selection.focus();
      };
      const field = (
        <CellEditor
          key={row.id + key}
          {...{ label, long, isNumber, longest }}
          text={typed ?? text}
          anew={key === "name" && typed === null}
          onDone={(words, then) => {
            latest.current.edits.write(row, key, words);
            close(then);
            if (!then) latest.current.save();
          }}
          onLeave={(words) => {
            latest.current.edits.write(row, key, words);
            setSlot(null);
          }}
          onCancel={() => {
            model.unsay(row.id, key);
            close(null);
          }}
        />
      );
      setSlot({ row: row.id, key, field });
    },
    [model, selection, currency, setSlot],
  );
}

function fieldOf(model: BudgetModel, row: GridRow, key: string, currency: string) {
  if ("group" in row)
    return { label: "Name of the group", text: row.group.name, long: false, isNumber: false, longest: 80 };
  const { label, kind, longest } = cellOf(key as CellKey);
  return {
    label: `${label}, ${row.item.description || "line without description"}`,
    text: model.shown().said.get(row.id)?.get(key)?.typed ?? cellText(key as CellKey, row.item, currency),
    long: key === "notes",
    isNumber: kind === "number",
    longest,
  };
}
