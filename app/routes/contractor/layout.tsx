import { Outlet } from "react-router";
import { Clock } from "#app/components/clock.tsx";
import { AccountIcon, InvoiceIcon, PeopleIcon, TodayIcon, WorkIcon } from "#app/components/icons/places.tsx";
import { contractorContext, requireContractor } from "#app/guards.ts";
import { ContractorShell } from "#app/shells/contractor-shell.tsx";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireContractor];

export const loader = ({ context }: Route.LoaderArgs) => {
  const { frame, now, viewer } = contractorContext(context);
  return { frame, now, lead: viewer.role === "lead" };
};

const TODAY = { to: "/work", label: "Today", icon: <TodayIcon />, end: true };
const WORK = { to: "/work/all", label: "Work", icon: <WorkIcon /> };
const INVOICES = { to: "/my-invoices", label: "Invoices", icon: <InvoiceIcon /> };
const TEAM = { to: "/team", label: "People", icon: <PeopleIcon /> };
const ACCOUNT = { to: "/account", label: "Account", icon: <AccountIcon /> };

export default function ContractorLayout({ loaderData: { frame, now, lead } }: Route.ComponentProps) {
  return (
    <Clock now={now} timeZone={frame.timeZone}>
      <ContractorShell
        contractor={frame.party}
        home="/work"
        nav={lead ? [TODAY, WORK, INVOICES, TEAM, ACCOUNT] : [TODAY, WORK, ACCOUNT]}
        user={frame}
        sessionsTo="/account"
        signOutAction="/sign-out"
      >
        <Outlet />
      </ContractorShell>
    </Clock>
  );
}
