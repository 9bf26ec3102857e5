import type { ReactNode } from "react";
import { Link } from "react-router";
import { CloseIcon } from "./icons/actions.tsx";

export interface ChipProps {
  children: ReactNode;
  /** The address with this filter switched on or off. */
  to: string;
  on?: boolean;
}

export function Chip({ children, to, on = false }: ChipProps) {
  return (
    <Link className="chip" to={to} preventScrollReset aria-current={on || undefined}>
      {children}
      {on && <CloseIcon />}
    </Link>
  );
}

/** Filters that read as one sentence: "Showing [late] work of [Apex Plumbing] at [any site]". */
export function FilterSentence({ children, clearTo }: { children: ReactNode; clearTo?: string | undefined }) {
  return (
    <nav className="filter-sentence" aria-label="Filters">
      {children}
      {clearTo && (
        <Link className="link ml-1" to={clearTo} preventScrollReset>
          Clear
        </Link>
      )}
    </nav>
  );
}
