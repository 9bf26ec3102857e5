import type { ReactNode } from "react";
import { Link } from "react-router";

export interface FigureRowProps {
  label: string;
  definition: string;
  /** The figure itself, or null where there is nothing to measure (rule K2). */
  value: string | null;
  /** "186 of 214, last 90 days" */
  of: string;
  /** The work behind it. */
  to?: string | undefined;
  disputed?: number | undefined;
  children?: ReactNode;
}

/** One figure with what it counts, of how many and of which days, where it stands. */
export function FigureRow({ label, definition, value, of, to, disputed = 0, children }: FigureRowProps) {
  return (
    <li className="score-row">
      <div>
        <h3>{to ? <Link to={to}>{label}</Link> : label}</h3>
        <p>{definition}</p>
      </div>
      <div className="score-value">
        {value === null ? <span>Nothing to measure</span> : <strong>{value}</strong>}
        <small>{of}</small>
        {disputed > 0 && <small>{disputed} disputed</small>}
      </div>
      {children}
    </li>
  );
}
