import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { Count } from "./pill.tsx";

export interface Tab {
  to: string;
  label: ReactNode;
  count?: number | undefined;
  /** Current only at exactly this address. */
  end?: boolean | undefined;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  const isCurrent = (to: string, end: boolean) => pathname === to || (!end && pathname.startsWith(`${to}/`));
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, label: word, count, end = false }) => (
        <Link key={to} to={to} aria-current={isCurrent(to, end) ? "page" : undefined} prefetch="intent">
          {word}
          <Count of={count} />
        </Link>
      ))}
    </nav>
  );
}
