import type { ReactNode } from "react";
import { Link } from "react-router";

export interface ChipProps {
  children: ReactNode;
  to: string;
  /** Of several the one that is chosen. */
  on?: boolean;
}

export function Chip({ children, to, on = false }: ChipProps) {
  return (
    <Link className="chip" to={to} preventScrollReset aria-current={on || undefined}>
      {children}
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
