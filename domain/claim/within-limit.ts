import type { Decision } from "../decision.ts";
import { refused } from "../decision.ts";
import { formatMoney } from "../money/format.ts";
import { sentenceList } from "../words.ts";
import type { Approver } from "./approver.ts";
import { approversFor } from "./approver.ts";
import type { Commitment } from "./splitting.ts";
import { approvalLimit } from "./splitting.ts";

/**
 * Rule P14: whether this person may approve the amount, with all that belongs together with it. Refuses with
 * `over_limit`, and says who can. Somebody who is not an approver has a limit of zero.
 */
export function withinLimit(
  commitment: Commitment,
  nearby: readonly Commitment[],
  people: readonly Approver[],
  { id, currency }: { id: string; currency: string },
): Decision<object> {
  const approver = people.find((person) => person.id === id);
  const limitMinor = approver ? approver.limitMinor : 0;
  const { within, sumMinor, together } = approvalLimit(commitment, nearby, limitMinor);
  if (within) return { ok: true };
  const others = together.length === 1 ? "another invoice" : `${together.length} other invoices`;
  const split =
    together.length > 0
      ? ` With ${others} for the same asset it comes to ${formatMoney(sumMinor, currency)}.`
      : "";
  const able = approversFor(sumMinor, people).map(({ name }) => name);
  const who =
    able.length > 0
      ? `Ask ${sentenceList(able.slice(0, 3)).replace(" and ", " or ")}.`
      : "Nobody here has a limit that high.";
  return refused(
    "over_limit",
    `You may approve up to ${formatMoney(limitMinor ?? 0, currency)}.${split} ${who}`,
  );
}
