import type { CallOffFigure } from "#db/queries/standing-orders/call-offs.ts";
import { Card } from "../card.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Chip } from "../filter.tsx";
import { Pager } from "../pager.tsx";
import { type CallOffRow, CallOffs } from "./call-offs.tsx";

export interface CallOffsCardProps {
  rows: readonly CallOffRow[];
  shown: CallOffFigure;
  currency: string;
  pages: { previousTo: string | null; nextTo: string | null };
  /** The address of a work order for this side, before its id. */
  workBase: string;
  /** Where a call-off is given back, where this side may. */
  giveBackAt?: string | undefined;
}

const LABELS: Record<CallOffFigure, string> = {
  all: "All",
  reserved: "Reserved",
  committed: "Committed",
  billed: "Billed",
  unbilled: "Closed with a rest",
};

const EMPTY: Record<CallOffFigure, string> = {
  all: "Nothing is called off yet",
  reserved: "Nothing waits to be accepted",
  committed: "Nothing is accepted and not billed",
  billed: "Nothing is billed yet",
  unbilled: "No closed work holds a rest",
};

/** The call-offs behind a figure, a page at a time. */
export function CallOffsCard({ rows, shown, pages, ...list }: CallOffsCardProps) {
  return (
    <section id="call-offs" className="call-offs" aria-label="Call-offs">
      <Card
        title="Call-offs"
        flush
        action={
          <nav className="flex flex-wrap gap-2" aria-label="Which call-offs">
            {Object.entries(LABELS).map(([figure, label]) => (
              <Chip key={figure} to={`?show=${figure}`} on={figure === shown}>
                {label}
              </Chip>
            ))}
          </nav>
        }
      >
        {rows.length > 0 ? (
          <CallOffs rows={rows} gives={shown === "unbilled"} {...list} />
        ) : (
          <EmptyState picture="list" title={EMPTY[shown]} />
        )}
      </Card>
      <Pager label={`${rows.length} shown`} {...pages} />
    </section>
  );
}
