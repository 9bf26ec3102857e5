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
import { useDocumentNews } from "#app/live/use-document-news.ts";
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
  /** How many documents wait for a lead's answer. */
  waiting: number;
  children: ReactNode;
}

/** The contractor's shell with its places, around every page of theirs. */
export function ContractorFrame({ frame, now, lead, waiting, children }: ContractorFrameProps) {
  const documents = { ...DOCUMENTS, count: waiting };
  return (
    <Clock now={now} timeZone={frame.timeZone}>
      <ContractorShell
        contractor={frame.party}
        home="/work"
        nav={lead ? [TODAY, WORK, documents, INVOICES, TEAM] : [TODAY, WORK, ACCOUNT]}
        user={frame}
        sessionsTo="/account"
        signOutAction="/sign-out"
      >
        {lead && <DocumentNews asOf={now} />}
        {children}
      </ContractorShell>
    </Clock>
  );
}

/** What waits is counted anew when something becomes of a document, on whichever page they are. */
function DocumentNews({ asOf }: { asOf: number }) {
  useDocumentNews(asOf);
  return null;
}
