import type { Check } from "./finding.ts";

export const checkLabels: Record<Check, string> = {
  reference: "Order",
  duplicate: "Duplicates",
  rate: "Rates",
  quantity: "Quantities",
  additional_work: "Additional work",
  contract_sum: "Order total",
  standing_order_cap: "Standing order",
  stated_totals: "Totals as printed",
  tax: "Tax",
  evidence: "Work and evidence",
};
