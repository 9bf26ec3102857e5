import { columnLabel } from "#domain/budget/column-form.ts";
import type { ColumnKey } from "#domain/budget/views.ts";
import { sentenceList } from "#domain/words.ts";
import { Card } from "../card.tsx";
import { PressButton } from "../form/press-button.tsx";
import { List, ListRow } from "../list.tsx";

interface SavedViewsProps {
  views: readonly { id: string; name: string; columns: readonly ColumnKey[] }[];
  /** The address of the budget. */
  at: string;
  changes: boolean;
}

/** Views that somebody saved: each can be looked through, and removed for all staff. */
export function SavedViews({ views, at, changes }: SavedViewsProps) {
  return (
    <div className="mt-6">
      <Card title="Saved views" flush>
        <List label="Saved views">
          {views.map(({ id, name, columns }) => (
            <ListRow
              key={id}
              title={name}
              to={`${at}?view=${id}`}
              end={
                changes && (
                  <PressButton to={`${at}/views/${id}/remove`} size="small">
                    Remove <span className="sr-only">{name}</span>
                  </PressButton>
                )
              }
            >
              {sentenceList(columns.map(columnLabel))}
            </ListRow>
          ))}
        </List>
      </Card>
    </div>
  );
}
