import { useMemo, useReducer, useRef } from "react";
import { blankItem } from "#domain/budget/budget.ts";
import { type CellKey, cellOf, readCell } from "#domain/budget/cells.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { LAST } from "#domain/budget/place.ts";
import type { Tried } from "#domain/budget/rebase.ts";
import { placeUnder, stepGroup, stepLines } from "#domain/budget/steps.ts";
import { counted } from "#domain/words.ts";
import type { BudgetModel } from "./budget-model.ts";
import { isWritten } from "./columns.ts";
import { type GridRow, itemsAmong } from "./grid-rows.ts";
import { History } from "./history.ts";

export type Edits = ReturnType<typeof useEdits>;

const LONGEST_NAME = 80;

/** Everything that changes the budget from the grid. What cannot be done is told in words. */
export function useEdits(model: BudgetModel, currency: string, tell: (words: string) => void) {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const latest = useRef({ currency, tell });
  latest.current = { currency, tell };

  return useMemo(() => {
    const history = new History();
    const sections = () => model.shown().sections;
    const report = ({ refused }: Tried) => {
      const [first] = refused;
      const others =
        refused.length > 1 ? ` ${counted(refused.length - 1, "other change")} left out too.` : "";
      latest.current.tell(first ? first.message + others : "");
    };
    const perform = (changes: readonly BudgetChange[]): Tried => {
      const tried = model.perform(changes);
      report(tried);
      return tried;
    };
    const make = (changes: readonly BudgetChange[]): void => {
      if (changes.length === 0) return;
      history.did(perform(changes));
      drawAgain();
    };
    const turn = (way: "undo" | "redo") => {
      const tried = history[way](perform);
      drawAgain();
      return tried?.made[0]?.id ?? null;
    };

    return {
      history,
      make,
      undo: () => turn("undo"),
      redo: () => turn("redo"),
      write(row: GridRow, key: string, text: string) {
        if ("group" in row) {
          const name = text.trim();
          const { id, name: was } = row.group;
          if (name.length > LONGEST_NAME)
            latest.current.tell(`Keep the name under ${LONGEST_NAME} characters`);
          else if (name && name !== was) make([{ do: "rename-group", id, name, was }]);
          return;
        }
        const cell = key as CellKey;
        const was = { [cell]: row.item[cell] };
        const read = readCell(cell, text, latest.current.currency);
        if (!read.ok) model.say({ itemId: row.id, key, message: read.message, typed: text });
        else if (read.fields[cell] === was[cell]) model.unsay(row.id, key);
        else make([{ do: "set-item", id: row.id, fields: read.fields, was }]);
      },
      clear(rows: readonly GridRow[], keys: readonly string[]) {
        const written = (keys as CellKey[]).filter(isWritten);
        const blank = written.flatMap((key) => {
          const read = readCell(key, "", latest.current.currency);
          return read.ok ? [read.fields] : [];
        });
        const fields = Object.assign({}, ...blank);
        const items = itemsAmong(rows);
        for (const { id } of items) for (const key of written) model.unsay(id, key);
        make(
          items.map(({ id, ...item }) => {
            const was = Object.fromEntries(written.map((key) => [key, item[key]]));
            return { do: "set-item", id, fields, was };
          }),
        );
      },
      addLine(under: string | null): string {
        const id = crypto.randomUUID();
        make([{ do: "add-item", id, ...placeUnder(sections(), under), fields: blankItem }]);
        return id;
      },
      addGroup(): string {
        const id = crypto.randomUUID();
        make([{ do: "add-group", id, name: "New group", after: LAST }]);
        return id;
      },
      remove(rows: readonly GridRow[]) {
        make(rows.map((row) => ({ do: "group" in row ? "remove-group" : "remove-item", id: row.id })));
      },
      move(rows: readonly GridRow[], way: "up" | "down") {
        const [first] = rows;
        if (!first) return;
        if ("group" in first) make(stepGroup(sections(), first.id, way));
        else
          make(
            stepLines(
              sections(),
              rows.map(({ id }) => id),
              way,
            ),
          );
      },
      refused(changes: readonly BudgetChange[], message: string) {
        for (const change of changes)
          if (change.do === "set-item")
            for (const key of Object.keys(change.fields))
              model.say({ itemId: change.id, key, message, typed: null });
        latest.current.tell(`${whereOf(model, changes)}${message}`);
      },
    };
  }, [model]);
}

/** Names the cell that a refusal is about, for whoever is not looking at it. */
function whereOf(model: BudgetModel, changes: readonly BudgetChange[]): string {
  const [change] = changes;
  if (change?.do !== "set-item") return "";
  const item = model.shown().budget.items.find(({ id }) => id === change.id);
  const [key] = Object.keys(change.fields) as CellKey[];
  return key && item ? `${cellOf(key).label} of ${item.description || "a line"}: ` : "";
}
