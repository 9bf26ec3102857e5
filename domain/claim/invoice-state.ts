import type { ClaimState } from "./states.ts";

export type InvoiceState = "none" | Exclude<ClaimState, "withdrawn" | "superseded">;

/** What boards and lists say of a work order's invoices: the newest that was not taken back or replaced. */
export function invoiceState(
  claims: readonly { state: ClaimState; submittedAt: number; revision: number }[],
): InvoiceState {
  const [newest] = claims
    .flatMap(({ state, ...when }) =>
      state === "withdrawn" || state === "superseded" ? [] : [{ state, ...when }],
    )
    .sort((a, b) => b.submittedAt - a.submittedAt || b.revision - a.revision);
  return newest?.state ?? "none";
}
