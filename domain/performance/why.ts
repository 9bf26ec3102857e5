import { formatMoney } from "../money/format.ts";
import { lasting } from "../time/lasting.ts";
import { counted } from "../words.ts";
import type { Measure } from "./measures.ts";
import type { Mirror } from "./outcome.ts";

/** What is known of one giving of work. Times are UTC ms, money minor units. */
export interface Told {
  hit: boolean;
  /** Still open, and past its date. */
  overdue: boolean;
  respondBy: number | null;
  respondedAt: number | null;
  declined: number;
  attendBy: number | null;
  attendedAt: number | null;
  firstBy: number | null;
  agreedBy: number | null;
  completedAt: number | null;
  returned: number;
  visits: number;
  invoices: number;
  cleanInvoices: number;
  firstPriceMinor: number | null;
  billedMinor: number;
  decideN: number;
  decideMs: number;
  payN: number;
  payMs: number;
}

const times = (count: number) => (count === 1 ? "once" : counted(count, "time"));

/** Why work counts in a figure as it does, in one sentence without its full stop. */
export function why(measure: Measure | Mirror, told: Told, currency: string): string {
  switch (measure) {
    case "respond":
      return against(told.declined ? "Declined" : "Answered", told.respondedAt, told.respondBy, "its target");
    case "attend":
      return against("Attended", told.attendedAt, told.attendBy, "its target");
    case "complete_first":
      return against("Completed", told.completedAt, told.firstBy, "the first date");
    case "complete_agreed":
      return against("Completed", told.completedAt, told.agreedBy, "the agreed date");
    case "fix":
      if (told.returned > 0) return `Returned for rework ${times(told.returned)}`;
      return told.visits > 1
        ? `It took ${counted(told.visits, "visit")}`
        : "Closed after one visit at most, and never returned";
    case "rework":
      return told.returned > 0 ? `Returned for rework ${times(told.returned)}` : "Never returned";
    case "decline":
      return told.declined ? "Declined" : "Accepted";
    case "invoice":
      return told.hit
        ? `${counted(told.invoices, "invoice")}, right when first sent`
        : `${told.cleanInvoices} of ${counted(told.invoices, "invoice")} passed every check when first sent`;
    case "price":
      return billed(told, currency);
    case "decide":
      return mean("Decided", told.decideN, told.decideMs);
    case "pay":
      return mean("Paid", told.payN, told.payMs);
  }
}

function against(done: string, at: number | null, by: number | null, what: string): string {
  if (at === null) return `Not ${done.toLowerCase()}, and ${what} has passed`;
  if (by === null) return done;
  const apart = Math.abs(by - at);
  if (apart < 60_000) return `${done} on the minute of ${what}`;
  return `${done} ${lasting(apart)} ${at <= by ? "before" : "after"} ${what}`;
}

function billed({ billedMinor, firstPriceMinor }: Told, currency: string): string {
  const first = firstPriceMinor ?? 0;
  const money = (minor: number) => formatMoney(minor, currency);
  return billedMinor > first
    ? `${money(billedMinor - first)} over the ${money(first)} first agreed`
    : `${money(billedMinor)} billed of ${money(first)} first agreed`;
}

const mean = (done: string, n: number, ms: number) =>
  n === 1
    ? `${done} after ${lasting(ms)}`
    : `${counted(n, "invoice")} ${done.toLowerCase()} after ${lasting(ms / Math.max(n, 1))} on the mean`;
