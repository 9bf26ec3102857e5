import { memo } from "react";
import type { Section } from "#domain/budget/outline.ts";
import { GroupRow } from "./group-row.tsx";
import { type Frame, LineRow, type Slot } from "./line-row.tsx";
import type { Marks } from "./marks.ts";
import type { SaidOf } from "./said.ts";

interface SectionRowsProps {
  section: Section;
  frame: Frame;
  said: SaidOf;
  marks: Marks;
  slot: Slot | null;
}

export const SectionRows = memo(function SectionRows({
  section,
  frame,
  said,
  marks,
  slot,
}: SectionRowsProps) {
  const { group, items } = section;
  return (
    <tbody role={frame.roles.group}>
      {group && (
        <GroupRow
          section={section}
          frame={frame}
          mark={marks.get(group.id)}
          slot={slot?.row === group.id ? slot : null}
        />
      )}
      {items.map((item) => (
        <LineRow
          key={item.id}
          item={item}
          frame={frame}
          said={said.get(item.id)}
          mark={marks.get(item.id)}
          slot={slot?.row === item.id ? slot : null}
        />
      ))}
    </tbody>
  );
});
