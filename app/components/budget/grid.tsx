import { type RefObject, useCallback, useEffect, useMemo } from "react";
import { dropLine } from "#domain/budget/steps.ts";
import { useListeners } from "../use-listeners.ts";
import { useRowDrag } from "../use-row-drag.ts";
import type { BudgetModel, BudgetShown } from "./budget-model.ts";
import { gridRows } from "./grid-rows.ts";
import type { Frame, Slot } from "./line-row.tsx";
import { useRowMenu } from "./row-menu.tsx";
import type { Tools } from "./toolbar.tsx";
import { useClipboard } from "./use-clipboard.ts";
import { useEdits } from "./use-edits.ts";
import { useKeys } from "./use-keys.ts";
import { usePointer } from "./use-pointer.ts";
import { useSelection } from "./use-selection.ts";
import { useSender } from "./use-sender.ts";
import { useWriting } from "./use-writing.tsx";

interface GridProps {
  jobId: string;
  table: RefObject<HTMLTableElement | null>;
  model: BudgetModel;
  shown: BudgetShown;
  frame: Frame;
  setSlot(slot: Slot | null): void;
  setTools(tools: Tools): void;
  setTold(words: string): void;
}

/** Turns the table that is there into a grid: it draws no rows of its own, only what opens over them. */
export default function Grid({ jobId, table, model, shown, frame, setSlot, setTools, setTold }: GridProps) {
  const { columns, currency, at } = frame;
  const rows = useMemo(() => gridRows(shown.sections), [shown.sections]);
  const selection = useSelection(table, rows, columns);
  const edits = useEdits(model, currency, setTold);
  const save = useSender(jobId, model, edits.refused);
  const write = useWriting({ model, selection, currency, edits, setSlot, save });

  const edit = (typed: string | null) => {
    const [row, key] = [selection.rowAt(), selection.keyAt()];
    if (row && key) write(row, key, typed);
  };
  const open = useCallback(
    (id: string, key: string) => {
      const row = gridRows(model.shown().sections).find((each) => each.id === id);
      selection.expect({ id, key });
      if (row) write(row, key, null);
    },
    [model, selection, write],
  );
  const addLine = useCallback(
    (under: string | null) => open(edits.addLine(under), "description"),
    [open, edits],
  );
  const goTo = (id: string | null) => {
    const key = selection.keyAt();
    if (id && key) selection.expect({ id, key });
  };
  const menu = useRowMenu({
    ...{ rows, at, edits, addLine },
    rename: ({ id }) => open(id, "name"),
    focus: selection.focus,
  });

  useKeys(table, {
    ...{ selection, edits, edit, goTo, save },
    addLine: () => addLine(selection.rowAt()?.id ?? null),
    openMenu: menu.open,
  });
  usePointer(table, { selection, edit: () => edit(null), openMenu: menu.open });
  useClipboard(table, { model, selection, edits, columns, currency, ledgers: frame.ledgers, tell: setTold });
  useRowDrag(table, {
    ...{ grip: ".budget-grip", fixed: ".budget-group", heads: ".budget-group" },
    drop: (id, { row, edge }) => edits.make(dropLine(model.shown().sections, id, { id: row, edge })),
  });
  useListeners(table, {
    focusout({ relatedTarget }) {
      if (!table.current?.contains(relatedTarget as Node | null)) save();
    },
  });

  const { canUndo, canRedo } = edits.history;
  useEffect(() => {
    setTools({
      undo: canUndo ? () => void edits.undo() : null,
      redo: canRedo ? () => void edits.redo() : null,
      addLine: () => addLine(selection.rowAt()?.id ?? null),
      addGroup: () => open(edits.addGroup(), "name"),
    });
  }, [setTools, edits, selection, addLine, open, canUndo, canRedo]);

  return menu.element;
}
