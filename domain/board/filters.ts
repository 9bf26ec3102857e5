import { isLate } from "../work-order/late.ts";
import type { WorkOrderState } from "../work-order/states.ts";
import { workOrderStates } from "../work-order/states.ts";
import type { BoardCard } from "./card.ts";

export const invoiceStates = ["none", "submitted", "rejected", "approved", "part_approved", "paid"] as const;
export type BoardInvoiceState = (typeof invoiceStates)[number];

export const invoiceStateLabels: Record<BoardInvoiceState, string> = {
  none: "Not invoiced",
  submitted: "Invoice waiting",
  rejected: "Invoice rejected",
  approved: "Invoice approved",
  part_approved: "Approved in part",
  paid: "Paid",
};

/** What a board or table is narrowed to. It lives in the address. */
export interface BoardFilters {
  view: "columns" | "table";
  contractor?: string | undefined;
  site?: string | undefined;
  manager?: string | undefined;
  state?: WorkOrderState | undefined;
  late?: boolean | undefined;
  invoice?: BoardInvoiceState | undefined;
  q?: string | undefined;
}

/** Reads an address; what is not a filter of ours is left out. */
export function readFilters(params: URLSearchParams): BoardFilters {
  const filters: BoardFilters = { view: params.get("view") === "table" ? "table" : "columns" };
  for (const key of ["contractor", "site", "manager", "q"] as const) {
    const value = params.get(key)?.trim().slice(0, 100);
    if (value) filters[key] = value;
  }
  const state = workOrderStates.find((known) => known === params.get("state"));
  const invoice = invoiceStates.find((known) => known === params.get("invoice"));
  if (state) filters.state = state;
  if (invoice) filters.invoice = invoice;
  if (params.get("late")) filters.late = true;
  return filters;
}

/** The query of the address that shows these filters, with its question mark. */
export function filterQuery({ view, late, ...named }: BoardFilters): string {
  const params = new URLSearchParams(
    Object.entries(named).filter((entry): entry is [string, string] => !!entry[1]),
  );
  if (late) params.set("late", "1");
  if (view === "table") params.set("view", view);
  const query = params.toString();
  return query ? `?${query}` : "";
}

/** Whether anything is left out by them. */
export const isNarrowed = ({ view: _, ...filters }: BoardFilters) => Object.values(filters).some(Boolean);

/**
 * Whether a card that arrives belongs on a board with these filters; `unknown` where only the database can tell, since
 * a card does not carry its site's id or its searched text.
 */
export function fits(card: BoardCard, filters: BoardFilters, now: number): "yes" | "no" | "unknown" {
  const { contractor, manager, state, late, invoice } = filters;
  const no =
    (contractor && card.contractorId !== contractor) ||
    (manager && card.managerId !== manager) ||
    (state && card.state !== state) ||
    (invoice && card.invoiceState !== invoice) ||
    (late && !isLate(card.state as WorkOrderState, card.dueAt, now));
  if (no) return "no";
  return filters.site || filters.q ? "unknown" : "yes";
}
