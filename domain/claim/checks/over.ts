import { formatAmount } from "../../money/format.ts";
import type { Minor } from "../../money/money.ts";
import type { Check, ComparedRate, Finding } from "../finding.ts";
import { finding } from "../finding.ts";
import type { Judgement } from "../tolerance.ts";

type Over = { line?: string; differenceMinor: Minor; rate?: ComparedRate; currency: string; fix: string };
type Judged = Omit<Judgement, "limitSetBy"> & Pick<Finding, "limitSetBy">;

/** A difference that was judged: a hold, or a pass that still says how far off it is. */
export function overFinding(
  check: Check,
  what: string,
  { within, limitMinor, limitSetBy }: Judged,
  { currency, fix, ...details }: Over,
): Finding {
  if (!within) return finding(check, "hold", `${what}.`, { ...details, limitMinor, limitSetBy, fix });
  const message = `${what}, within the limit of ${formatAmount(limitMinor, currency)}.`;
  return finding(check, "pass", message, { ...details, limitMinor, limitSetBy });
}
