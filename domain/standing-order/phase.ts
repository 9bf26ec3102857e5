import type { Bp } from "../money/money.ts";
import { daysFrom } from "../time/days.ts";

/** Where a standing order stands on a day. */
export type StandingPhase = "upcoming" | "open" | "ended" | "closed";

interface Dated {
  state: "open" | "closed";
  validFrom: string;
  validTo: string;
}

/** `today` is `YYYY-MM-DD` where the organisation is; both ends of the period are in (rule S2). */
export function phaseOf({ state, validFrom, validTo }: Dated, today: string): StandingPhase {
  if (state === "closed") return "closed";
  if (today > validTo) return "ended";
  return today < validFrom ? "upcoming" : "open";
}

/** From this far ahead of its end on, renewing it is the next step. */
export const RENEW_DAYS = 60;

/** Whether it is time to renew: it ends soon, has ended, or is nearly used up. */
export const isRunningOut = (dated: Dated, usedBp: Bp | null, today: string): boolean =>
  dated.state === "open" && (daysFrom(today, dated.validTo) <= RENEW_DAYS || (usedBp ?? 0) >= NEARLY_BP);

const NEARLY_BP = 9_000;

const RENEWS: ReadonlySet<string> = new Set(["draft", "sent", "accepted"]);

interface About {
  kind: string;
  state: string;
  ofDocumentId: string | null;
}

/** The document that renews a standing order, among those about it; none that was declined or withdrawn. */
export const renewalIn = <Document extends About>(
  id: string,
  documents: readonly Document[],
): Document | undefined =>
  documents.find(
    ({ kind, state, ofDocumentId }) => kind === "standing_order" && ofDocumentId === id && RENEWS.has(state),
  );
