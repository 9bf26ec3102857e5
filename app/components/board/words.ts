import type { BoardCard } from "#domain/board/card.ts";
import type { BoardInvoiceState } from "#domain/board/filters.ts";
import { formatDay } from "#domain/time/format.ts";

export const invoiceWords: Record<BoardInvoiceState, string> = {
  none: "",
  submitted: "Invoice waiting",
  rejected: "Invoice rejected",
  approved: "Invoice approved",
  part_approved: "Approved in part",
  paid: "Paid",
};

export type DayWord = (at: number) => string;

/** Days in words, each worked out once: many cards are due at the same moment. */
export function dayWords(now: number, timeZone: string): DayWord {
  const known = new Map<number, string>();
  return (at) => {
    const word = known.get(at) ?? formatDay(at, now, timeZone);
    known.set(at, word);
    return word;
  };
}

/** "Due Tue 3 Mar" or "Planned Tue 3 Mar"; blank where nobody said when. */
export function whenWords({ state, dueAt, scheduledFrom }: BoardCard, day: DayWord): string {
  if (scheduledFrom !== null && (state === "scheduled" || dueAt === null))
    return `Planned ${day(scheduledFrom)}`;
  return dueAt === null ? "" : `Due ${day(dueAt)}`;
}

export const firstLine = (text: string) => text.split("\n", 1)[0] ?? "";
