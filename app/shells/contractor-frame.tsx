import type { ReactNode } from "react";
import { Clock } from "#app/components/clock.tsx";
import {
  AccountIcon,
  DocumentIcon,
  InvoiceIcon,
  PeopleIcon,
  TodayIcon,
  WorkIcon,
} from "#app/components/icons/places.tsx";
import type { Frame } from "#domain/access/frame.ts";
import { ContractorShell } from "./contractor-shell.tsx";

const TODAY = { to: "/work", label: "Today", icon: <TodayIcon />, end: true };
const WORK = { to: "/work/all", label: "Work", icon: <WorkIcon /> };
const INVOICES = { to: "/my-invoices", label: "Invoices", icon: <InvoiceIcon /> };
const DOCUMENTS = { to: "/work/documents", label: "Documents", icon: <DocumentIcon /> };
const TEAM = { to: "/team", label: "People", icon: <PeopleIcon /> };
const ACCOUNT = { to: "/account", label: "Account", icon: <AccountIcon /> };

export interface ContractorFrameProps {
  frame: Frame;
  now: number;
  /** A lead also sees the money and the people; their account is in their own menu, for want of room. */
  lead: boolean;
  children: ReactNode;
}

/** The contractor's shell with its places, around every page of theirs. */
export function ContractorFrame({ frame, now, lead, children }: ContractorFrameProps) {
  return (
    <Clock now={now} timeZone={frame.timeZone}>
      <ContractorShell
        contractor={frame.party}
        home="/work"
        nav={lead ? [TODAY, WORK, DOCUMENTS, INVOICES, TEAM] : [TODAY, WORK, ACCOUNT]}
        user={frame}
        sessionsTo="/account"
        signOutAction="/sign-out"
      >
        {children}
      </ContractorShell>
    </Clock>
  );
}
