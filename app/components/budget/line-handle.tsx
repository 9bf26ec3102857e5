import type { BudgetItem } from "#domain/budget/budget.ts";
import { NextIcon } from "../icons/actions.tsx";
import { GripIcon } from "../icons/grip.tsx";
import type { Frame } from "./line-row.tsx";

/** Opens the line's own page; in the grid it is what the row is dragged by, and its menu. */
export function LineHandle({ item, frame: { at, roles, editing } }: { item: BudgetItem; frame: Frame }) {
  const name = item.description || "line without description";
  return (
    <td className="budget-handle" {...roles.cell}>
      {editing && (
        <button
          type="button"
          className="budget-grip"
          data-grip=""
          tabIndex={-1}
          aria-label={`Move or more: ${name}`}
        >
          <GripIcon />
        </button>
      )}
      <a className="budget-open" href={`${at}/lines/${item.id}`} aria-label={`Open ${name}`}>
        <NextIcon />
      </a>
    </td>
  );
}
