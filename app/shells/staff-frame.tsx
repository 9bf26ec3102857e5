import type { ReactNode } from "react";
import { Clock } from "#app/components/clock.tsx";
import {
  BoardIcon,
  ContractorIcon,
  CustomerIcon,
  DocumentIcon,
  InvoiceIcon,
  PeopleIcon,
  PerformanceIcon,
  SettingsIcon,
  SiteIcon,
  StandingIcon,
} from "#app/components/icons/places.tsx";
import type { Frame } from "#domain/access/frame.ts";
import { StaffShell } from "./staff-shell.tsx";

const NAV = [
  { to: "/board", label: "Board", icon: <BoardIcon /> },
  { to: "/documents", label: "Documents", icon: <DocumentIcon /> },
  { to: "/standing-orders", label: "Standing orders", icon: <StandingIcon /> },
  { to: "/invoices", label: "Invoices", icon: <InvoiceIcon /> },
  { to: "/contractors", label: "Contractors", icon: <ContractorIcon /> },
  { to: "/performance", label: "Performance", icon: <PerformanceIcon /> },
  { to: "/customers", label: "Customers", icon: <CustomerIcon /> },
  { to: "/sites", label: "Sites", icon: <SiteIcon /> },
  { to: "/people", label: "People", icon: <PeopleIcon /> },
  { to: "/settings", label: "Settings", icon: <SettingsIcon /> },
];

/** The staff's shell with its places, around every page of theirs. */
export function StaffFrame({ frame, now, children }: { frame: Frame; now: number; children: ReactNode }) {
  return (
    <Clock now={now} timeZone={frame.timeZone}>
      <StaffShell
        organisation={frame.organisation}
        home="/board"
        nav={NAV}
        searchTo="/board"
        user={frame}
        sessionsTo="/account"
        signOutAction="/sign-out"
      >
        {children}
      </StaffShell>
    </Clock>
  );
}
