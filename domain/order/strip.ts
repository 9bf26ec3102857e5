import type { Minor } from "../money/money.ts";
import type { WorkOrderState } from "../work-order/states.ts";
import { isAccepted, isBillable } from "../work-order/states.ts";
import type { OrderChange } from "./contract-sum.ts";
import { contractSum } from "./contract-sum.ts";

/** The seven figures both sides see on every order, all without tax. */
export type OrderStrip = {
  agreedMinor: Minor;
  extrasMinor: Minor;
  doneMinor: Minor;
  acceptedMinor: Minor;
  invoicedMinor: Minor;
  paidMinor: Minor;
  /** Agreed and extras less invoiced. */
  leftMinor: Minor;
};

export type StripFacts = {
  originalMinor: Minor;
  changes: readonly OrderChange[];
  work: WorkOrderState;
  /** Net of the live claims less credits, approved amounts where decided. */
  invoicedMinor: Minor;
  paidMinor: Minor;
};

/** Work is done or accepted as a whole: with the state, the order's value moves. */
export function orderStrip({
  originalMinor,
  changes,
  work,
  invoicedMinor,
  paidMinor,
}: StripFacts): OrderStrip {
  const { approvedChangesMinor, contractSumMinor } = contractSum(originalMinor, changes);
  return {
    agreedMinor: originalMinor,
    extrasMinor: approvedChangesMinor,
    doneMinor: isBillable(work) ? contractSumMinor : 0,
    acceptedMinor: isAccepted(work) ? contractSumMinor : 0,
    invoicedMinor,
    paidMinor,
    leftMinor: contractSumMinor - invoicedMinor,
  };
}
