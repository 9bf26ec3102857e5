import { expect, it } from "vitest";
import { groupsOf } from "#domain/work-order/contractor-list.ts";
import { transitions } from "#domain/work-order/lifecycle.ts";
import { openStates, workOrderStates } from "#domain/work-order/states.ts";
import { takenOnStates, takesDecisions, takesRequests } from "#domain/work-order/taken-on.ts";

it("work is taken on while it is open and accepted", () => {
  expect([...takenOnStates].sort()).toEqual(openStates.filter((state) => state !== "assigned").sort());
  for (const action of ["start", "hold", "resume", "complete", "schedule"] as const)
    expect(transitions[action].from.every((state) => takenOnStates.includes(state))).toBe(true);
});

it("whatever can be asked for can still be decided", () => {
  expect(workOrderStates.filter((state) => takesRequests(state) && !takesDecisions(state))).toEqual([]);
  expect(workOrderStates.filter((state) => takesDecisions(state) && !takesRequests(state))).toEqual([
    "closed",
  ]);
});

it("what is under way or planned for today is today's, whenever it is due", () => {
  const noon = Date.UTC(2026, 2, 3, 1);
  const far = noon + 30 * 86_400_000;
  const groups = (state: "accepted" | "in_progress", scheduledFrom: number | null) =>
    groupsOf({ state, dueAt: far, scheduledFrom, invoiced: false }, noon, "Australia/Sydney");
  expect([groups("accepted", null), groups("accepted", noon), groups("in_progress", null)]).toEqual([
    [],
    ["today"],
    ["today"],
  ]);
});
