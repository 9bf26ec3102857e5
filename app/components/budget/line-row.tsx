import { memo, type ReactNode } from "react";
import type { BudgetItem } from "#domain/budget/budget.ts";
import { columnLabel } from "#domain/budget/column-form.ts";
import type { Ledgers } from "#domain/budget/ledger.ts";
import type { ColumnKey } from "#domain/budget/views.ts";
import { columnText, isFigure } from "./columns.ts";
import { LineHandle } from "./line-handle.tsx";
import type { LineMark } from "./marks.ts";
import type { Roles } from "./roles.ts";
import type { Said, SaidOfLine } from "./said.ts";

/** What all rows of one table share; the same object as long as none of it changes. */
export interface Frame {
  columns: readonly ColumnKey[];
  /** Shown on a phone, whatever view is chosen. */
  extra: readonly ColumnKey[];
  currency: string;
  /** What became of each line in orders and bills. */
  ledgers: Ledgers;
  /** The address of the budget. */
  at: string;
  roles: Roles;
  /** The viewer may change the budget. */
  changes: boolean;
}

/** What stands in a cell in place of its text: the field it is written in. */
export interface Slot {
  row: string;
  key: string;
  field: ReactNode;
}

interface LineRowProps {
  item: BudgetItem;
  frame: Frame;
  said: SaidOfLine | undefined;
  mark: LineMark | undefined;
  slot: Slot | null;
}

/** One line. Drawn again only when something on it changed: there may be two thousand of them. */
export const LineRow = memo(function LineRow({ item, frame, said, mark, slot }: LineRowProps) {
  const { columns, extra, roles } = frame;
  const cell = (key: ColumnKey, only: string) => (
    <Cell
      key={key}
      name={key}
      className={only}
      item={item}
      frame={frame}
      said={said?.get(key)}
      by={mark && (mark.keys === null ? key === columns[0] : mark.keys.includes(key)) ? mark.by : null}
      field={slot?.key === key ? slot.field : null}
    />
  );
  return (
    <tr
      className={mark?.keys === null ? "budget-row just-changed" : "budget-row"}
      role={roles.row}
      data-row={item.id}
      data-said={said && said.size > 0 ? "" : undefined}
      data-over={mark || slot ? "" : undefined}
    >
      <LineHandle item={item} frame={frame} />
      {columns.map((key) => cell(key, ""))}
      {extra.map((key) => cell(key, " phone-only"))}
    </tr>
  );
});

interface CellProps {
  name: ColumnKey;
  className: string;
  item: BudgetItem;
  frame: Frame;
  said: Said | undefined;
  /** Who changed it just now. */
  by: string | null;
  field: ReactNode;
}

function Cell({ name, className, item, frame, said, by, field }: CellProps) {
  const { roles } = frame;
  const text = said?.typed ?? columnText(name, item, frame);
  const worked = isFigure(name) || (name === "unitPriceMinor" && item.unitPriceMinor === null);
  const head = name === "description";
  return (
    <td
      className={`budget-cell${className}${by ? " is-changed" : ""}${worked ? " is-worked" : ""}${field ? " is-written" : ""}`}
      {...(head ? roles.head : isFigure(name) ? roles.figure : roles.cell)}
      data-key={name}
      aria-invalid={said ? true : undefined}
    >
      {field ?? text}
      {said && (
        <span className="budget-said">
          <span className="sr-only">{columnLabel(name)}: </span>
          {said.message}
        </span>
      )}
      {by && <span className="budget-by">{by} · now</span>}
    </td>
  );
}
