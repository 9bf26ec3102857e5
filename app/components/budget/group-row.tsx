import { memo, useMemo } from "react";
import { columnLabel } from "#domain/budget/column-form.ts";
import { trackItems } from "#domain/budget/ledger.ts";
import type { Section } from "#domain/budget/outline.ts";
import { counted } from "#domain/words.ts";
import { figureText, isFigure } from "./columns.ts";
import type { Frame, Slot } from "./line-row.tsx";
import type { LineMark } from "./marks.ts";

interface GroupRowProps {
  section: Section;
  frame: Frame;
  mark: LineMark | undefined;
  slot: Slot | null;
}

/** The head of a group: its name, and what its lines come to. */
export const GroupRow = memo(function GroupRow({ section, frame, mark, slot }: GroupRowProps) {
  const { group, items } = section;
  const { columns, extra, roles, changes, at, currency, ledgers } = frame;
  const totals = useMemo(() => trackItems(items, ledgers), [items, ledgers]);
  if (!group) return null;
  return (
    <tr
      className={mark ? "budget-row budget-group just-changed" : "budget-row budget-group"}
      role={roles.row}
      data-row={group.id}
      data-over={mark || slot ? "" : undefined}
    >
      <td className="budget-handle" {...roles.cell}>
        {changes && (
          <a className="budget-grip" href={`${at}/groups/${group.id}`} draggable={false}>
            Open {group.name}
          </a>
        )}
      </td>
      <th
        className={slot ? "budget-name is-written" : "budget-name"}
        {...roles.head}
        data-key="name"
        scope="row"
      >
        {slot?.field ?? (
          <>
            {group.name}
            <span className="count">{counted(items.length, "line")}</span>
          </>
        )}
        {mark && <span className="budget-by">{mark.by} · now</span>}
      </th>
      {[...columns, ...extra].map((key) => (
        <td
          key={key}
          className={columns.includes(key) ? "budget-cell" : "budget-cell phone-only"}
          {...roles.cell}
          data-for={key}
        >
          {isFigure(key) && (
            <>
              <span className="sr-only">{columnLabel(key)} </span>
              {figureText(key, totals, currency)}
            </>
          )}
        </td>
      ))}
    </tr>
  );
});
