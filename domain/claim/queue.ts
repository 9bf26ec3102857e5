import type { ClaimState } from "./states.ts";

export const queueViews = ["waiting", "to_pay", "paid", "rejected", "withdrawn"] as const;

export type QueueView = (typeof queueViews)[number];

export const queueLabels: Record<QueueView, string> = {
  waiting: "To decide",
  to_pay: "To pay",
  paid: "Paid",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
};

export const queueStates: Record<QueueView, readonly ClaimState[]> = {
  waiting: ["submitted"],
  to_pay: ["approved", "part_approved"],
  paid: ["paid"],
  rejected: ["rejected"],
  withdrawn: ["withdrawn"],
};

export type QueueFilter = {
  view: QueueView;
  /** Largest first, or the one that waits longest. */
  sort: "amount" | "age";
  contractorId: string;
  /** A person's id: what waits for their approval. */
  waitsFor: string;
};

/** The filter an address asks for; what makes no sense is left out. */
export function readQueueFilter(get: (name: string) => string): QueueFilter {
  const view = queueViews.find((known) => known === get("view")) ?? "waiting";
  return {
    view,
    sort: get("sort") === "age" ? "age" : "amount",
    contractorId: get("contractor").slice(0, 40),
    waitsFor: view === "waiting" ? get("waiting").slice(0, 40) : "",
  };
}

/** The address of the queue under a filter, without what is the default. */
export function queuePath({ view, sort, contractorId, waitsFor }: Partial<QueueFilter>): string {
  const params = new URLSearchParams();
  if (view && view !== "waiting") params.set("view", view);
  if (contractorId) params.set("contractor", contractorId);
  if (waitsFor) params.set("waiting", waitsFor);
  if (sort === "age") params.set("sort", sort);
  const query = params.toString();
  return query ? `/invoices?${query}` : "/invoices";
}
