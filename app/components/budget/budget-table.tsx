import { type RefObject, useMemo } from "react";
import { columnLabel } from "#domain/budget/column-form.ts";
import { totalsOf } from "#domain/budget/figures.ts";
import type { Section } from "#domain/budget/outline.ts";
import { formatAmount } from "#domain/money/format.ts";
import type { BudgetShown } from "./budget-model.ts";
import type { Frame, Slot } from "./line-row.tsx";
import type { Marks } from "./marks.ts";
import { SectionRows } from "./section-rows.tsx";

interface BudgetTableProps {
  root: RefObject<HTMLTableElement | null>;
  /** The grid has come: rows can be written in right here. */
  alive: boolean;
  shown: BudgetShown;
  frame: Frame;
  marks: Marks;
  slot: Slot | null;
}

/** Letters of an amount that a column of the usual width can show. */
const MOST_SHORT = 13;

/** The budget as a table that can be read; the grid listens on it and puts its field into one cell. */
export function BudgetTable({ root, alive, shown, frame, marks, slot }: BudgetTableProps) {
  const { roles, columns, extra, currency } = frame;
  const { costMinor, priceMinor } = useMemo(() => totalsOf(shown.budget.items), [shown.budget.items]);
  const hasLong = [costMinor, priceMinor].some((minor) => formatAmount(minor, currency).length > MOST_SHORT);
  return (
    <table
      className="budget-table"
      {...roles.table}
      aria-label="Budget"
      data-alive={alive || undefined}
      data-figures={hasLong ? "long" : undefined}
      ref={root}
    >
      <thead role={roles.group}>
        <tr className="budget-row" role={roles.row}>
          <th className="budget-handle" role={roles.header} scope="col">
            <span className="sr-only">Line</span>
          </th>
          {columns.map((key) => (
            <th key={key} className="budget-cell" role={roles.header} scope="col" data-for={key}>
              {columnLabel(key)}
            </th>
          ))}
          {extra.map((key) => (
            <th key={key} className="budget-cell phone-only" role={roles.header} scope="col" data-for={key}>
              {columnLabel(key)}
            </th>
          ))}
        </tr>
      </thead>
      {shown.sections.map((section) => (
        <SectionRows
          key={section.group?.id ?? ""}
          section={section}
          frame={frame}
          said={shown.said}
          marks={marks}
          slot={slot && isIn(section, slot.row) ? slot : null}
        />
      ))}
    </table>
  );
}

const isIn = ({ group, items }: Section, id: string) =>
  group?.id === id || items.some((item) => item.id === id);
