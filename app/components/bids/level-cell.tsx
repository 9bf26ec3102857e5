import { Money } from "#app/components/money.tsx";
import type { Cell } from "#domain/bid/level.ts";

const WORDS = { excluded: "Not included", missing: "Not answered", elsewhere: "In another line" } as const;

/** What one bid says of one line; an amount of the buyer's is marked as theirs (rule B4). */
export function LevelCell({ cell, currency }: { cell: Cell; currency: string }) {
  const { standing, netMinor, plugMinor, note } = cell;
  return (
    <>
      {standing === "priced" ? (
        <Money minor={netMinor ?? 0} currency={currency} bare />
      ) : (
        <span className={standing === "elsewhere" ? "text-ink-2" : "tone-amber"}>{WORDS[standing]}</span>
      )}
      {plugMinor !== null && (
        <span className="block text-13 text-ink-2">
          Our amount <Money minor={plugMinor} currency={currency} bare />
        </span>
      )}
      {note && <span className="block text-13 whitespace-normal text-ink-3">{note}</span>}
    </>
  );
}
