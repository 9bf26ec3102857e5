import { Link } from "react-router";
import { NextIcon, PreviousIcon } from "./icons/actions.tsx";

export interface PagerProps {
  /** Such as "50 of 1,204". */
  label: string;
  previousTo: string | null;
  nextTo: string | null;
}

export function Pager({ label, previousTo, nextTo }: PagerProps) {
  if (!previousTo && !nextTo) return null;
  return (
    <nav className="pager" aria-label="Pages">
      <span className="tnum">{label}</span>
      <span className="flex gap-2">
        {previousTo && (
          <Link className="btn btn-quiet btn-small" to={previousTo} rel="prev">
            <PreviousIcon /> Previous
          </Link>
        )}
        {nextTo && (
          <Link className="btn btn-quiet btn-small" to={nextTo} rel="next">
            Next <NextIcon />
          </Link>
        )}
      </span>
    </nav>
  );
}
