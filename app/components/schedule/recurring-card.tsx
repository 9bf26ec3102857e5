import type { Recurring } from "#db/queries/schedules/recurring.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { EmptyState } from "../empty-state.tsx";
import { List, ListRow } from "../list.tsx";
import { Pill } from "../pill.tsx";
import { NextOccurrence } from "./next-occurrence.tsx";

export interface RecurringCardProps {
  recurring: Recurring;
  /** The address of a work order for this side, before its id. */
  workBase: string;
  /** Where recurring work is added, where this side may. */
  addTo?: string | undefined;
}

/** What comes round under a standing order, and the next of it. */
export function RecurringCard({ recurring, workBase, addTo }: RecurringCardProps) {
  const { schedules, next } = recurring;
  const add = addTo && <LinkButton to={addTo}>Add recurring work</LinkButton>;
  return (
    <Card title="Recurring work" flush action={schedules.length > 0 && add}>
      {schedules.length === 0 ? (
        <EmptyState picture="list" title="Nothing comes round yet" action={add}>
          Work that comes round has its work orders made ahead of time, each within the cap.
        </EmptyState>
      ) : (
        <>
          <List label="Recurring work">
            {schedules.map(({ id, title, place, words, paused, comesOver }) => (
              <ListRow
                key={id}
                title={title}
                {...(addTo && { to: `/schedules/${id}` })}
                end={paused && <Pill tone="amber">Paused</Pill>}
              >
                {place} · {words}
                {comesOver && " It comes over from the standing order that this one renews."}
              </ListRow>
            ))}
          </List>
          {next.length > 0 && (
            <>
              <h3 className="border-t border-line px-4 py-3 text-13 font-medium text-ink-2">
                What comes next
              </h3>
              <List label="What comes next">
                {next.map((one) => (
                  <NextOccurrence
                    key={`${one.scheduleId} ${one.onDay}`}
                    one={one}
                    workBase={workBase}
                    mayChange={addTo !== undefined}
                  />
                ))}
              </List>
            </>
          )}
        </>
      )}
    </Card>
  );
}
