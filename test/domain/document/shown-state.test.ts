import { expect, test } from "vitest";
import { shownState } from "#domain/document/shown-state.ts";

const request = {
  ...{ kind: "bid_request" as const, number: "BID-0001", state: "sent" as const, sentVersion: 1 },
  until: "2026-03-03",
};
const CLOSES = Date.UTC(2026, 2, 3, 12);
const terms = { closesAt: CLOSES, lateAllowed: true, openedAt: null };

test("a request past its deadline is over, unless late bids are taken until the opening", () => {
  const next = { now: CLOSES + 86_400_000, today: "2026-03-04" };
  expect(shownState(request, terms, { now: CLOSES - 1, today: "2026-03-03" })).toBe("sent");
  expect(shownState(request, terms, { now: CLOSES, today: "2026-03-03" })).toBe("takes_late");
  expect(shownState(request, terms, next)).toBe("takes_late");
  expect(shownState(request, { ...terms, openedAt: CLOSES }, next)).toBe("expired");
  expect(shownState(request, { ...terms, lateAllowed: false }, next)).toBe("expired");
  expect(shownState({ ...request, kind: "proposal" }, null, next)).toBe("expired");
  expect(shownState({ ...request, state: "accepted" }, terms, next)).toBe("accepted");
});
