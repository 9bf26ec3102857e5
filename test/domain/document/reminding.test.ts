import fc from "fast-check";
import { expect, test } from "vitest";
import { isReminderDue, isWorkingHour, remindersOf } from "#domain/document/reminding.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const endsAfter = fc.option(fc.integer({ min: 0, max: 60 }).map((days) => days * DAY));

/** Asks every hour for two months, as the sweep does, and says when a reminder went out. */
function sentOver(endsAt: number | null): number[] {
  const sent: number[] = [];
  for (let now = 0; now < 60 * DAY; now += HOUR) {
    const asked = { invitedAt: 0, remindedAt: sent.at(-1) ?? null, reminded: sent.length, endsAt };
    if (isReminderDue(asked, now)) sent.push(now);
  }
  return sent;
}

test("at most three, a day apart, none on the first day and none once it is over", () => {
  fc.assert(
    fc.property(endsAfter, (endsAt) => {
      const sent = sentOver(endsAt);
      expect(sent.length).toBeLessThanOrEqual(3);
      for (const [at, now] of sent.entries()) {
        expect(now - (sent[at - 1] ?? 0)).toBeGreaterThanOrEqual(DAY);
        expect(now).toBeLessThan(endsAt ?? Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test("one that was missed is sent late, not twice", () => {
  const asked = { invitedAt: 0, remindedAt: null, reminded: 0, endsAt: null };
  expect(isReminderDue(asked, 30 * DAY)).toBe(true);
  expect(isReminderDue({ ...asked, reminded: 1, remindedAt: 30 * DAY }, 30 * DAY + HOUR)).toBe(false);
});

test("three days, seven days, and two days before it ends", () => {
  expect(remindersOf({ invitedAt: 0, endsAt: null })).toEqual([3 * DAY, 7 * DAY]);
  expect(remindersOf({ invitedAt: 0, endsAt: 30 * DAY })).toEqual([3 * DAY, 7 * DAY, 28 * DAY]);
  expect(remindersOf({ invitedAt: 0, endsAt: 6 * DAY })).toEqual([3 * DAY, 4 * DAY]);
  expect(remindersOf({ invitedAt: 0, endsAt: 2 * DAY })).toEqual([]);
});

test("by hand counts as one of them", () => {
  const asked = { invitedAt: 0, remindedAt: DAY, reminded: 1, endsAt: null };
  expect(isReminderDue(asked, 3 * DAY)).toBe(false);
  expect(isReminderDue(asked, 7 * DAY)).toBe(true);
});

test("people are reminded between eight and six", () => {
  expect([7, 8, 17, 18].map(isWorkingHour)).toEqual([false, true, true, false]);
});
