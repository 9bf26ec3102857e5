import type { ReactNode } from "react";
import { LiveBar } from "#app/live/live-bar.tsx";
import { Brand } from "./brand.tsx";
import type { NavItem } from "./nav-items.tsx";
import { NavItems } from "./nav-items.tsx";
import type { UserMenuProps } from "./user-menu.tsx";
import { UserMenu } from "./user-menu.tsx";

export interface ContractorShellProps extends UserMenuProps {
  contractor: string;
  home: string;
  /** Today, Work, Documents, Invoices, People for a lead: five at most fit under a thumb. */
  nav: readonly NavItem[];
  here?: ReactNode;
  children: ReactNode;
}

export function ContractorShell({ contractor, home, nav, here, children, ...menu }: ContractorShellProps) {
  return (
    <div className="outside with-tabs">
      <LiveBar />
      <header className="top-bar">
        <Brand name={contractor} to={home} />
        <nav className="top-nav" aria-label="Main">
          <NavItems items={nav} />
        </nav>
        <div className="top-end">
          {here}
          <UserMenu {...menu} />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <nav className="tab-bar" aria-label="Tabs">
        <NavItems items={nav} />
      </nav>
    </div>
  );
}
