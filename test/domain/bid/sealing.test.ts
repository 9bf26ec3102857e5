import fc from "fast-check";
import { expect, test } from "vitest";
import { progressWords } from "#domain/bid/progress.ts";
import {
  type Answer,
  answerOf,
  type Bidding,
  mayOpen,
  mayStepBack,
  maySubmit,
  takesLate,
  waitsForPrice,
} from "#domain/bid/sealing.ts";
import { documentStates } from "#domain/document/states.ts";

const CLOSES = Date.UTC(2026, 2, 3, 12);
const out: Bidding = {
  number: "BID-0001",
  state: "sent",
  sentVersion: 2,
  closesAt: CLOSES,
  lateAllowed: false,
  openedAt: null,
};
const answers = fc.array(fc.constantFrom<Answer>("none", "bid", "unconfirmed", "declined"), { maxLength: 6 });
const now = fc.integer({ min: CLOSES - 1_000, max: CLOSES + 1_000 });
const bidding = fc.record<Bidding>({
  number: fc.constant("BID-0001"),
  state: fc.constantFrom(...documentStates),
  sentVersion: fc.constantFrom(1, 2),
  closesAt: fc.constant(CLOSES),
  lateAllowed: fc.boolean(),
  openedAt: fc.constantFrom(null, CLOSES - 500),
});
const code = (decision: { ok: boolean }) => ("code" in decision ? decision.code : "ok");

test("bids open only after the deadline, or once everybody has answered", () => {
  fc.assert(
    fc.property(bidding, answers, now, (one, all, at) => {
      if (!mayOpen(one, all, at).ok) return;
      expect(one).toMatchObject({ state: "sent", openedAt: null });
      expect(at >= CLOSES || all.every((answer) => answer === "bid" || answer === "declined")).toBe(true);
      expect(all.some((answer) => answer === "bid" || answer === "unconfirmed")).toBe(true);
    }),
  );
});

test("nothing comes in or goes once the bids are open, the request is gone or it is being changed", () => {
  fc.assert(
    fc.property(bidding, fc.constantFrom(1, 2), now, (one, n, at) => {
      const taken = maySubmit(one, n, at);
      if (
        one.openedAt !== null ||
        one.state === "void" ||
        one.state === "draft" ||
        one.state === "accepted"
      ) {
        expect(taken.ok).toBe(false);
        expect(mayStepBack(one, at).ok).toBe(false);
      }
      if (!taken.ok) return;
      expect(n).toBe(one.sentVersion);
      expect(taken.late).toBe(at >= CLOSES);
      if (taken.late) expect(one.lateAllowed).toBe(true);
    }),
  );
});

test("the deadline's own millisecond is too late, the one before is in time", () => {
  expect(maySubmit(out, 2, CLOSES - 1)).toEqual({ ok: true, late: false });
  expect(code(maySubmit(out, 2, CLOSES))).toBe("too_late");
  expect(maySubmit({ ...out, lateAllowed: true }, 2, CLOSES)).toEqual({ ok: true, late: true });
  expect(mayStepBack(out, CLOSES - 1).ok).toBe(true);
  expect(code(mayStepBack({ ...out, lateAllowed: true }, CLOSES))).toBe("too_late");
  expect(code(mayOpen(out, ["bid", "none"], CLOSES - 1))).toBe("sealed");
  expect(mayOpen(out, ["bid", "none"], CLOSES).ok).toBe(true);
  expect(mayOpen(out, ["bid", "declined"], CLOSES - 1).ok).toBe(true);
  expect(code(mayOpen(out, ["declined", "none"], CLOSES))).toBe("no_bids");
  expect(code(maySubmit(out, 1, CLOSES - 1))).toBe("newer_version");
});

test("a bid counts as an answer for the version it was made or confirmed for", () => {
  expect(answerOf({ bid: { confirmedN: 2 }, declined: false }, 2)).toBe("bid");
  expect(answerOf({ bid: { confirmedN: 1 }, declined: false }, 2)).toBe("unconfirmed");
  expect(answerOf({ bid: undefined, declined: true }, 2)).toBe("declined");
  expect(answerOf({ bid: undefined, declined: false }, 2)).toBe("none");
});

test("where the bidding stands is said without a price", () => {
  const told = { now: CLOSES - 3_600_000, timeZone: "UTC" };
  const all: Answer[] = ["bid", "declined", "none"];
  expect(progressWords({ answers: all, closesAt: CLOSES, openedAt: null }, told)).toBe(
    "2 of 3 answered, opens Tue 3 Mar, 12:00",
  );
  expect(progressWords({ answers: all, closesAt: CLOSES, openedAt: null }, { ...told, now: CLOSES })).toBe(
    "2 of 3 answered, ready to open",
  );
  expect(progressWords({ answers: ["declined"], closesAt: CLOSES, openedAt: null }, told)).toBe(
    "1 of 1 answered, no bid to open",
  );
  expect(progressWords({ answers: all, closesAt: CLOSES, openedAt: CLOSES }, told)).toBe(
    "2 of 3 answered, opened Tue 3 Mar, 12:00",
  );
});

test("a request waits for a price exactly while it is out and this bidder has not answered", () => {
  fc.assert(
    fc.property(
      bidding,
      fc.constantFrom<Answer>("none", "bid", "unconfirmed", "declined"),
      now,
      (one, answer, at) => {
        const mayStill = maySubmit({ ...one, lateAllowed: false }, one.sentVersion, at).ok;
        const isDue = answer === "none" || answer === "unconfirmed";
        expect(waitsForPrice({ ...one, answer }, at)).toBe(one.state === "sent" ? mayStill && isDue : false);
      },
    ),
  );
});

test("late bids are said to be taken exactly when one would be", () => {
  fc.assert(
    fc.property(bidding, now, (one, at) => {
      const taken = maySubmit(one, one.sentVersion, at);
      // A declined request is none that is out
      const isOut = one.state !== "declined";
      expect(takesLate(one, at)).toBe(isOut && taken.ok && taken.late);
    }),
  );
});
