import type { DocumentHead } from "#domain/document/head.ts";
import {
  type DocumentKind,
  type DocumentType,
  isStanding,
  kindFacts,
  typeOf,
} from "#domain/document/kinds.ts";
import type { Shown } from "#domain/document/shown.ts";
import { wholeDay, wholeDayOf, wholeMomentOf } from "#domain/time/whole-day.ts";

/*
 * What a document says, in the same words on the screen and on paper.
 */

export type Reader = "staff" | "recipient";

export const kindWords = (kind: DocumentKind, reader: Reader): string =>
  reader === "staff" ? kindFacts[kind].label : kindFacts[kind].theirs;

export const titleOf = ({ kind, title }: DocumentHead, shown: Shown, reader: Reader): string =>
  shown.title || title || kindWords(kind, reader);

/** "EST-2026-0012", and which version it is once there were several. */
export const numberWords = ({ number, version }: DocumentHead): string =>
  version > 1 ? `${number}, version ${version}` : number;

const UNTIL: Record<DocumentType, string> = {
  bid_request: "Answer by",
  customer_order: "Valid until",
  customer_invoice: "Pay by",
  vendor_order: "Answer by",
  bill: "Pay by",
};

export interface Fact {
  word: string;
  value: string;
  /** Who it is from can be called and written to. */
  links?: readonly { text: string; href: string }[];
}

const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(", ");

export function headFacts(head: DocumentHead, { until }: Pick<Shown, "until">): Fact[] {
  const { preparedFor, from, job, site, sentAt, closesAt, timeZone } = head;
  const untilWords = until === null ? "" : wholeDay(until);
  const links = [
    ...(from.phone ? [{ text: from.phone, href: `tel:${from.phone.replace(/[^+\d]/g, "")}` }] : []),
    ...(from.email ? [{ text: from.email, href: `mailto:${from.email}` }] : []),
  ];
  const facts: Fact[] = [
    { word: "Prepared for", value: joined(preparedFor.name, preparedFor.company) },
    { word: "From", value: from.name, links },
    { word: "Job", value: [job.number, job.title].filter(Boolean).join(" ") },
    // A standing order says itself where it is for
    { word: "Site", value: isStanding(head.kind) ? "" : joined(site.name, site.address) },
    { word: "Date", value: sentAt === null ? "Not sent yet" : wholeDayOf(sentAt, timeZone) },
    {
      word: UNTIL[typeOf(head.kind)],
      value: closesAt === undefined ? untilWords : wholeMomentOf(closesAt, timeZone),
    },
  ];
  return facts.filter(({ value }) => value !== "");
}

export const linesTitle = (kind: DocumentKind): string =>
  kind === "bid_request" ? "What to price" : isStanding(kind) ? "Work" : "What is included";

export const SCOPE = "Scope of work";
export const SCHEDULE = "Payments";
export const TERMS = "Terms";
export const ATTACHMENTS = "Attachments";
export const SIGN_HERE = "Name, signature and date";

export const signedWords = ({ name, company }: { name: string; company: string | null }): string =>
  company === null ? `Signed by ${name}` : `Signed by ${name} for ${company}`;
