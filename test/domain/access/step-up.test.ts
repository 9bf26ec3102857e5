import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CODE_LIMITS,
  codeState,
  counts,
  MOST_TRIES,
  STEP_UP_MS,
  waitForCodeMs,
} from "#domain/access/step-up.ts";

const MINUTE = 60_000;

test("nobody who waits as long as they are told is mailed more codes than the limits say", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 * MINUTE }), { maxLength: 80 }), (pauses) => {
      const mailed: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now += pause;
        if (waitForCodeMs(mailed, now) === 0) mailed.unshift(now);
        for (const { most, withinMs } of CODE_LIMITS)
          expect(mailed.filter((at) => at > now - withinMs).length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test("after the wait, one more is mailed", () => {
  const mailed = [4, 3, 2, 1, 0].map((minutes) => minutes * MINUTE);
  const wait = waitForCodeMs(mailed, 5 * MINUTE);
  expect(wait).toBe(10 * MINUTE);
  expect(waitForCodeMs(mailed, 5 * MINUTE + wait)).toBe(0);
});

test("a code is open until it is used, tried too often or over", () => {
  const code = { expiresAt: 10, tries: 0, usedAt: null };
  expect(codeState(code, 9)).toBe("open");
  expect(codeState(code, 10)).toBe("expired");
  expect(codeState({ ...code, tries: MOST_TRIES }, 9)).toBe("spent");
  expect(codeState({ ...code, tries: MOST_TRIES, usedAt: 5 }, 9)).toBe("used");
});

test("an entered code counts for a quarter of an hour", () => {
  expect(counts(null, 5)).toBe(false);
  expect(counts(5, 5 + STEP_UP_MS - 1)).toBe(true);
  expect(counts(5, 5 + STEP_UP_MS)).toBe(false);
});
