import { finding } from "../finding.ts";
import type { RunCheck } from "./facts.ts";

export const checkReference: RunCheck = ({ order, claim }) => {
  if (order.contractorId !== claim.contractorId) {
    return [
      finding("reference", "hold", `Order ${order.number} belongs to another contractor.`, {
        fix: "Pick an order of this contractor.",
      }),
    ];
  }
  if (!order.committed) {
    return [
      finding("reference", "hold", `Order ${order.number} is not accepted.`, {
        fix: "The order must be accepted before it can be billed.",
      }),
    ];
  }
  // rule M1: one currency
  if (order.currency !== claim.currency) {
    return [
      finding("reference", "hold", `The invoice is in ${claim.currency}, the order in ${order.currency}.`, {
        fix: `Invoice in ${order.currency}.`,
      }),
    ];
  }
  return [finding("reference", "pass", `Bills order ${order.number}.`)];
};
