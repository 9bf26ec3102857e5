import type { Billed } from "../billed.ts";
import type { OrderLine } from "../match-input.ts";
import type { LinkedLine } from "./facts.ts";

/** All lines of the claim that bill one order line; the last of them is where a difference is shown. */
export type OrderLineBilling = {
  orderLine: OrderLine;
  claimed: readonly LinkedLine[];
  last: LinkedLine;
  before: Billed;
};
