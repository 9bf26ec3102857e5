import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import { formatMoney } from "../money/format.ts";
import type { Minor } from "../money/money.ts";

/** Rule P14: amounts over a person's limit go to somebody with a higher one. A blank limit is none. Refuses with `over_limit`. */
export function withinLimit(
  amountMinor: Minor,
  limitMinor: Minor | null,
  currency: string,
): Decision<object> {
  if (limitMinor === null || amountMinor <= limitMinor) return { ok: true };
  const most = formatMoney(limitMinor, currency);
  return refused("over_limit", `You may approve up to ${most}. Ask somebody with a higher limit to decide.`);
}
