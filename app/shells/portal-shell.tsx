import type { ReactNode } from "react";
import { LiveBar } from "#app/live/live-bar.tsx";
import { Brand } from "./brand.tsx";

export interface PortalShellProps {
  /** Who does the work for the customer. */
  organisation: string;
  /** Whose link this is. */
  customer?: string | undefined;
  home?: string | undefined;
  /** Who to ask, with a phone number. */
  contact?: ReactNode;
  children: ReactNode;
}

export function PortalShell({ organisation, customer, home, contact, children }: PortalShellProps) {
  return (
    <div className="outside portal">
      <LiveBar />
      <header className="top-bar">
        <Brand name={organisation} to={home} />
        {customer && <span className="top-end text-13 text-ink-3">For {customer}</span>}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {contact && <footer className="portal-foot">{contact}</footer>}
    </div>
  );
}
