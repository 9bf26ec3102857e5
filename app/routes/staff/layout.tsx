import { Outlet } from "react-router";
import { Clock } from "#app/components/clock.tsx";
import {
  BoardIcon,
  ContractorIcon,
  CustomerIcon,
  InvoiceIcon,
  PeopleIcon,
  SettingsIcon,
  SiteIcon,
} from "#app/components/icons/places.tsx";
import { requireStaff, staffContext } from "#app/guards.ts";
import { StaffShell } from "#app/shells/staff-shell.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireStaff];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { frame, now } = staffContext(context);
  return { frame, now };
};

const NAV = [
  { to: "/board", label: "Board", icon: <BoardIcon /> },
  { to: "/invoices", label: "Invoices", icon: <InvoiceIcon /> },
  { to: "/contractors", label: "Contractors", icon: <ContractorIcon /> },
  { to: "/customers", label: "Customers", icon: <CustomerIcon /> },
  { to: "/sites", label: "Sites", icon: <SiteIcon /> },
  { to: "/people", label: "People", icon: <PeopleIcon /> },
  { to: "/settings", label: "Settings", icon: <SettingsIcon /> },
];

export default function StaffLayout({ loaderData: { frame, now } }: Route.ComponentProps) {
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
        <Outlet />
      </StaffShell>
    </Clock>
  );
}
