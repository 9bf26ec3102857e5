import { List, ListRow } from "#app/components/list.tsx";
import { Pill } from "#app/components/pill.tsx";
import type { readRateCards } from "#db/queries/rate-cards/listed.ts";
import { counted } from "#domain/words.ts";
import { periodWords } from "./period-words.ts";

type Cards = Awaited<ReturnType<typeof readRateCards>>["cards"];

interface CardListProps {
  cards: Cards;
  to: (id: string) => string;
}

/** A contractor's rate cards, with what their newest versions say. */
export function CardList({ cards, to }: CardListProps) {
  return (
    <List label="Rate cards">
      {cards.map(({ id, name, archivedAt, n, validFrom, validTo, many }) => (
        <ListRow
          key={id}
          to={to(id)}
          title={name}
          end={archivedAt === null ? counted(many, "rate") : <Pill tone="amber">Archived</Pill>}
        >
          {periodWords({ from: validFrom, to: validTo })}
          {n > 1 && ` · version ${n}`}
        </ListRow>
      ))}
    </List>
  );
}
