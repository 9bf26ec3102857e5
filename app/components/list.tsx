import type { ReactNode } from "react";
import { Link } from "react-router";
import { unbroken } from "./unbroken.tsx";

/** Rows for the thumb; the phone's answer to a table. */
export function List({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="list" aria-label={label}>
      {children}
    </ul>
  );
}

export interface ListRowProps {
  title: ReactNode;
  /** Makes the whole row a link. */
  to?: string;
  /** A plain link, under `useSoftLinks`: where there are many rows, a component for each is felt. */
  soft?: boolean;
  /** A glyph, an icon or an avatar before the title. */
  mark?: ReactNode;
  /** One quiet line or more below the title. */
  children?: ReactNode;
  /** Money, a date or a status, on the right. */
  end?: ReactNode;
  changed?: boolean;
}

export function ListRow({
  title: told,
  to,
  soft = false,
  mark,
  children,
  end,
  changed = false,
}: ListRowProps) {
  const title = typeof told === "string" ? unbroken(told) : told;
  return (
    <li className={changed ? "list-row just-changed" : "list-row"}>
      {mark ?? <span />}
      <div className="min-w-0">
        {to && soft ? (
          <a className="list-title" href={to}>
            {title}
          </a>
        ) : to ? (
          <Link className="list-title" to={to} prefetch="intent">
            {title}
          </Link>
        ) : (
          <span className="list-title">{title}</span>
        )}
        {children && <div className="list-meta">{children}</div>}
      </div>
      {end && <div className="list-end">{end}</div>}
    </li>
  );
}
