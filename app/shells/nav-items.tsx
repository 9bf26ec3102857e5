import type { MouseEvent, ReactNode } from "react";
import { PrefetchPageLinks, useLocation, useNavigate } from "react-router";
import { Count } from "#app/components/pill.tsx";
import { isSoft } from "#app/components/soft-links.ts";
import { useNear } from "./use-near.ts";

export interface NavItem {
  to: string;
  label: string;
  icon: ReactNode;
  /** How many wait for this person. */
  count?: number | undefined;
  end?: boolean | undefined;
}

/** Plain links, since every page draws them: a press goes softly, and what somebody turns to is fetched before. */
export function NavItems({ items }: { items: readonly NavItem[] }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { near, turnTo } = useNear();

  function go(event: MouseEvent<HTMLAnchorElement>) {
    if (!isSoft(event.nativeEvent, event.currentTarget)) return;
    event.preventDefault();
    event.currentTarget.closest<HTMLElement>(":popover-open")?.hidePopover();
    void navigate(event.currentTarget.pathname);
  }
  return (
    <>
      {items.map(({ to, label, icon, count, end = false }) => (
        <a
          key={to}
          href={to}
          aria-current={pathname === to || (!end && pathname.startsWith(`${to}/`)) ? "page" : undefined}
          onClick={go}
          onPointerEnter={() => turnTo(to)}
          onPointerLeave={() => turnTo(null)}
          onFocus={() => turnTo(to)}
        >
          {icon}
          <span>{label}</span>
          <Count of={count} />
        </a>
      ))}
      {near && <PrefetchPageLinks page={near} />}
    </>
  );
}
