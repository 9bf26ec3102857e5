import type { ReactNode } from "react";
import { Link } from "react-router";

export interface Figure {
  word: string;
  value: ReactNode;
  note?: ReactNode;
  /** The list behind the figure. */
  to: string;
}

/** Figures side by side, each of which opens its list. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul
      className="mb-4 grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
      aria-label={label}
    >
      {figures.map(({ word, value, note, to }) => (
        <li className="bg-raised" key={word}>
          <Link className="block h-full px-3 py-2 hover:bg-sunken" to={to} prefetch="intent">
            <span className="block text-12 text-ink-3">{word}</span>
            <span className="tnum block text-20 font-medium">{value}</span>
            {note && <span className="block text-13 text-ink-3">{note}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
