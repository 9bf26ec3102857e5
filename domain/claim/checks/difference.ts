import { formatAmount } from "../../money/format.ts";
import type { Minor } from "../../money/money.ts";
import type { Check, Finding } from "../finding.ts";
import type { ToleranceLevels } from "../tolerance.ts";
import { excessOf, judge } from "../tolerance.ts";
import { overFinding } from "./over.ts";

type Difference = {
  what: string;
  statedMinor: Minor;
  computedMinor: Minor;
  currency: string;
  fix: string;
  tolerances: ToleranceLevels;
  line?: string;
};

/** A printed figure beside the one we computed (rule M3): a finding in either direction, null when they agree. */
export function differenceFinding(check: Check, difference: Difference): Finding | null {
  const { what, statedMinor, computedMinor, tolerances, ...rest } = difference;
  const differenceMinor = statedMinor - computedMinor;
  if (differenceMinor === 0) return null;
  const amount = formatAmount(Math.abs(differenceMinor), rest.currency);
  const judgement = judge(tolerances, excessOf(Math.abs(differenceMinor), computedMinor));
  const message = `${what} is ${amount} ${differenceMinor > 0 ? "more" : "less"} than worked out`;
  return overFinding(check, message, judgement, { ...rest, differenceMinor });
}
