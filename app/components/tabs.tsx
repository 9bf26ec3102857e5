import { type ReactNode, useEffect, useRef } from "react";
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
  const nav = useRef<HTMLElement>(null);
  // On a phone the tab one is on may begin out of sight; only the tabs move, never the page
  const current = tabs.findIndex(({ to, end = false }) => isCurrent(to, end));
  useEffect(() => {
    const tab = nav.current?.children[current];
    if (!nav.current || !(tab instanceof HTMLElement)) return;
    const end = tab.offsetLeft + tab.offsetWidth - nav.current.offsetLeft;
    nav.current.scrollLeft = Math.max(0, end - nav.current.clientWidth);
  }, [current]);
  return (
    <nav className="tabs" aria-label={label} ref={nav}>
      {tabs.map(({ to, label: word, count, end = false }) => (
        <Link key={to} to={to} aria-current={isCurrent(to, end) ? "page" : undefined} prefetch="intent">
          {word}
          <Count of={count} />
        </Link>
      ))}
    </nav>
  );
}
