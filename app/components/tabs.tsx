import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { Count } from "./pill.tsx";

export interface Tab {
  to: string;
  label: ReactNode;
  count?: number | undefined;
  /** Current only at exactly this address. */
  end?: boolean | undefined;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: word, count, end = false }) => (
        <NavLink key={to} to={to} end={end} prefetch="intent">
          {word}
          <Count of={count} />
        </NavLink>
      ))}
    </nav>
  );
}
