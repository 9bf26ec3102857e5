import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { Count } from "#app/components/pill.tsx";

export interface NavItem {
  to: string;
  label: string;
  icon: ReactNode;
  /** How many wait for this person. */
  count?: number | undefined;
  end?: boolean | undefined;
}

export function NavItems({ items }: { items: readonly NavItem[] }) {
  return items.map(({ to, label, icon, count, end = false }) => (
    <NavLink key={to} to={to} end={end} prefetch="intent">
      {icon}
      <span>{label}</span>
      <Count of={count} />
    </NavLink>
  ));
}
