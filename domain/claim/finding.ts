import type { Minor } from "../money/money.ts";
import type { Level } from "./tolerance.ts";

// rule P4: the order in which checks run and are shown; stated totals (M3) stand before the tax on them
export const checks = [
  "reference",
  "duplicate",
  "rate",
  "quantity",
  "additional_work",
  "contract_sum",
  "standing_order_cap",
  "stated_totals",
  "tax",
  "evidence",
] as const;

export type Check = (typeof checks)[number];

export type Outcome = "pass" | "hold" | "not_run" | "warn";

export type Finding = {
  check: Check;
  /** Id of the claim line; absent when the finding is about the whole claim. */
  line?: string;
  outcome: Outcome;
  /** How far off in money; 0 when the check is not about an amount. */
  differenceMinor: Minor;
  /** The tolerance or cap in force, null when there is none. */
  limitMinor: Minor | null;
  limitSetBy: Level | "rate_card" | null;
  message: string;
  /** What would fix it; empty when nothing needs fixing. */
  fix: string;
  /** Of a rate that differs: what was agreed for one unit, what is charged, and where it was agreed. */
  rate?: ComparedRate;
};

export type ComparedRate = {
  agreedMinor: Minor;
  chargedMinor: Minor;
  setBy: "order" | "rate_card";
  /** The card's name; null where the order alone says so. */
  card: string | null;
};

type Details = Partial<
  Pick<Finding, "line" | "differenceMinor" | "limitMinor" | "limitSetBy" | "fix" | "rate">
>;

export function finding(check: Check, outcome: Outcome, message: string, details: Details = {}): Finding {
  return {
    check,
    outcome,
    differenceMinor: 0,
    limitMinor: null,
    limitSetBy: null,
    fix: "",
    ...details,
    message,
  };
}
