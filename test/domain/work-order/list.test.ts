import { describe, expect, it } from "vitest";
import { groupsOf } from "#domain/work-order/contractor-list.ts";
import { isLate, isToday } from "#domain/work-order/late.ts";
import { openStates, workOrderStates } from "#domain/work-order/states.ts";

const zone = "Australia/Sydney";
const noon = Date.UTC(2026, 2, 3, 1);
const sameEvening = Date.UTC(2026, 2, 3, 12, 59);
const nextDay = Date.UTC(2026, 2, 3, 13);

describe("late and today", () => {
  it("late is after the due moment, and only while there is work to do", () => {
    expect([isLate("assigned", noon, noon), isLate("assigned", noon, noon + 1)]).toEqual([false, true]);
    expect(workOrderStates.filter((state) => isLate(state, noon, noon + 1))).toEqual([...openStates]);
    expect(isLate("assigned", null, noon)).toBe(false);
  });

  it("today is the calendar day where the work is", () => {
    expect(isToday("scheduled", sameEvening, noon, zone)).toBe(true);
    expect(isToday("scheduled", nextDay, noon, zone)).toBe(false);
    expect(isToday("scheduled", nextDay, noon, "UTC")).toBe(true);
    expect(isToday("completed", sameEvening, noon, zone)).toBe(false);
    expect(isToday("scheduled", null, noon, zone)).toBe(false);
  });
});

describe("the contractor's list", () => {
  const groups = (state: (typeof workOrderStates)[number], dueAt: number | null, invoiced = false) =>
    groupsOf({ state, dueAt, invoiced }, noon, zone);

  it("new work can be for today and late as well", () => {
    expect(groups("assigned", noon - 1)).toEqual(["new", "today", "late"]);
    expect(groups("assigned", null)).toEqual(["new"]);
    expect(groups("in_progress", sameEvening)).toEqual(["today"]);
  });

  it("done work waits for its invoice", () => {
    expect([groups("completed", noon - 1), groups("closed", null)]).toEqual([["done"], ["done"]]);
    expect(groups("closed", null, true)).toEqual(["invoiced"]);
    expect([groups("draft", noon), groups("cancelled", noon), groups("accepted", null, true)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});
