import type { BoardCard } from "#domain/board/card.ts";
import { isLate } from "#domain/work-order/late.ts";
import { CardBar } from "../board/card-bar.tsx";
import { firstLine } from "../board/words.ts";
import { Card } from "../card.tsx";
import { DateText, useClock } from "../clock.tsx";
import { List, ListRow } from "../list.tsx";
import { WorkOrderGlyph, WorkOrderStatus } from "../status.tsx";

interface WorkOrdersCardProps {
  cards: readonly BoardCard[];
  newTo: string | null;
}

export function WorkOrdersCard({ cards, newTo }: WorkOrdersCardProps) {
  const { now } = useClock();
  return (
    <Card
      title="Work orders"
      action={
        newTo && (
          <a className="btn btn-quiet btn-small" href={newTo}>
            New work order
          </a>
        )
      }
      flush
    >
      {cards.length === 0 ? (
        <p className="card-body text-ink-3">No work has been given out on this job yet.</p>
      ) : (
        <List label="Work orders">
          {cards.map((card) => (
            <ListRow
              key={card.workOrderId}
              to={`/work-orders/${card.workOrderId}`}
              mark={<WorkOrderGlyph state={card.state} />}
              title={
                <>
                  <span className="tnum">{card.number}</span> {firstLine(card.description)}
                </>
              }
              end={<WorkOrderStatus state={card.state} />}
            >
              <span className="block">
                {card.contractorName}
                {card.assigneeName && `, ${card.assigneeName}`} · {card.assetName}
                {card.dueAt !== null && (
                  <span className={isLate(card.state, card.dueAt, now) ? "tone-red" : undefined}>
                    {" · due "}
                    <DateText at={card.dueAt} />
                  </span>
                )}
              </span>
              <span className="block max-w-48 py-1">
                <CardBar {...card} />
              </span>
            </ListRow>
          ))}
        </List>
      )}
    </Card>
  );
}
