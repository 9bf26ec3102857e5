import type { BudgetItem } from "#domain/budget/budget.ts";
import type { Frame } from "./line-row.tsx";

/**
 * Opens the line's own page. In the grid the same element is what the row is dragged by, and its menu: hundreds of
 * rows need nothing added when they come alive.
 */
export function LineHandle({ item, frame: { at, roles } }: { item: BudgetItem; frame: Frame }) {
  return (
    <td className="budget-handle" {...roles.cell}>
      <a className="budget-grip" href={`${at}/lines/${item.id}`} draggable={false}>
        Open {item.description || "line without description"}
      </a>
    </td>
  );
}
