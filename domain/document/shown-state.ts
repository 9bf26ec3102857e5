import { type Bidding, takesLate } from "../bid/sealing.ts";
import { isExpired, type Standing } from "./lifecycle.ts";
import type { DocumentState } from "./states.ts";

/** Where a document stands as staff read it at a moment. */
export type ShownState = DocumentState | "expired" | "takes_late";

type Terms = Pick<Bidding, "closesAt" | "lateAllowed" | "openedAt">;

/** `bidding` is null for what is no bid request, or was not sent yet; `today` is `YYYY-MM-DD`. */
export function shownState(
  document: Standing,
  bidding: Terms | null,
  { now, today }: { now: number; today: string },
): ShownState {
  if (bidding && takesLate({ ...bidding, state: document.state }, now)) return "takes_late";
  return isExpired(document, today) ? "expired" : document.state;
}
