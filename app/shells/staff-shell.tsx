import type { ReactNode } from "react";
import { Form } from "react-router";
import { MenuIcon } from "#app/components/icons/actions.tsx";
import { LiveBar } from "#app/live/live-bar.tsx";
import { Brand } from "./brand.tsx";
import type { NavItem } from "./nav-items.tsx";
import { NavItems } from "./nav-items.tsx";
import type { UserMenuProps } from "./user-menu.tsx";
import { UserMenu } from "./user-menu.tsx";

export interface StaffShellProps extends UserMenuProps {
  organisation: string;
  home: string;
  nav: readonly NavItem[];
  /** Where the search box leads, with `?q=`. */
  searchTo: string;
  /** Who else is looking. */
  here?: ReactNode;
  children: ReactNode;
}

/** The rail of a wide screen is the drawer of a narrow one. */
export function StaffShell({ organisation, home, nav, searchTo, here, children, ...menu }: StaffShellProps) {
  return (
    <div className="staff">
      <aside className="rail" id="drawer" popover="auto">
        <Brand name={organisation} to={home} />
        <SearchBox id="drawer-search" to={searchTo} />
        <nav className="rail-nav" aria-label="Main">
          <NavItems items={nav} />
        </nav>
      </aside>
      <div className="min-w-0">
        <LiveBar />
        <header className="top-bar">
          <button
            className="btn btn-bare btn-icon drawer-button"
            type="button"
            popoverTarget="drawer"
            aria-label="Menu"
          >
            <MenuIcon />
          </button>
          <Brand name={organisation} to={home} />
          <SearchBox id="search" to={searchTo} />
          <div className="top-end">
            {here}
            <UserMenu {...menu} />
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function SearchBox({ id, to }: { id: string; to: string }) {
  return (
    <Form className="search-box" action={to} role="search">
      <input
        className="input"
        type="search"
        name="q"
        id={id}
        placeholder="Search number, site or contractor"
        aria-label="Search"
      />
    </Form>
  );
}
