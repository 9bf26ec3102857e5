import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { Glyph } from "#app/components/glyphs.tsx";
import type { WorkOrderPage } from "#db/queries/work-order-page.ts";

type Item = WorkOrderPage["items"][number];

export interface ChecklistCardProps {
  items: readonly Item[];
  /** Where a tick is posted; left out where nobody may tick. */
  tickAt?: string | undefined;
}

export function ChecklistCard({ items, tickAt }: ChecklistCardProps) {
  if (items.length === 0) return null;
  const done = items.filter((item) => item.doneAt !== null).length;
  return (
    <Card title={`Checklist, ${done} of ${items.length}`} flush>
      <ul className="checklist">
        {items.map((item) => (
          <li key={item.id}>
            {tickAt ? <Tickable item={item} tickAt={tickAt} /> : <ItemText item={item} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Tickable({ item, tickAt }: { item: Item; tickAt: string }) {
  const done = item.doneAt !== null;
  return (
    <CommandForm inPlace action={`${tickAt}/${done ? "untick" : "tick"}/${item.id}`} className="contents">
      <button type="submit" className="checklist-tick" aria-pressed={done}>
        <ItemText item={item} />
      </button>
    </CommandForm>
  );
}

function ItemText({ item: { text, doneAt, doneBy } }: { item: Item }) {
  return (
    <span className="checklist-item">
      {doneAt === null ? <Glyph shape="ring" tone="neutral" /> : <Glyph shape="filledTick" tone="green" />}
      <span>
        {text}
        {doneBy && <span className="block text-13 text-ink-3">{doneBy}</span>}
      </span>
    </span>
  );
}
