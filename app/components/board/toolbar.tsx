import type { ReactNode } from "react";
import type { Here } from "#app/live/use-job-room.ts";
import { type BoardFilters, filterQuery } from "#domain/board/filters.ts";
import { PlusIcon } from "../icons/actions.tsx";
import { AvatarStack } from "../person.tsx";
import { Kbd } from "../pill.tsx";

interface ToolbarProps {
  filters: BoardFilters;
  here: Here;
  me: string;
  /** Whether this person changes things, or only looks. */
  changes: boolean;
  /** What has just been heard. */
  children: ReactNode;
}

export function Toolbar({ filters, here, me, changes, children }: ToolbarProps) {
  const views = [
    { view: "columns", label: "Columns" },
    { view: "table", label: "Table" },
  ] as const;
  const others = here.people.filter(({ id }) => id !== me).map(({ name }) => name);
  return (
    <header className="board-bar">
      <h1>Board</h1>
      <nav className="segments" aria-label="View">
        {views.map(({ view, label }) => (
          <a
            key={view}
            href={`/board${filterQuery({ ...filters, view })}`}
            aria-current={filters.view === view ? "true" : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      {children}
      <span className="board-here">
        <AvatarStack names={others} />
      </span>
      {changes && (
        <a className="btn btn-primary" href="/work-orders/new">
          <PlusIcon />
          <span>
            New<span className="max-lg:sr-only"> work order</span>
          </span>
          <Kbd>N</Kbd>
        </a>
      )}
    </header>
  );
}
