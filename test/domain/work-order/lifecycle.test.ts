import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Side, WorkOrderAction } from "#domain/work-order/lifecycle.ts";
import { allowedActions, decide, transitions, workOrderActions } from "#domain/work-order/lifecycle.ts";
import { nextStep } from "#domain/work-order/next-step.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { isAccepted, isBillable, openStates, workOrderStates } from "#domain/work-order/states.ts";

const move = fc.record({
  action: fc.constantFrom(...workOrderActions),
  side: fc.constantFrom<Side>("staff", "contractor"),
  reason: fc.constantFrom("", "  ", "the roof leaks"),
});

/** Plays moves from a draft and gives each that was let through. */
function walk(moves: { action: WorkOrderAction; side: Side; reason: string }[]) {
  let state: WorkOrderState = "draft";
  return moves.flatMap(({ action, side, reason }) => {
    const from = state;
    const decision = decide(action, { state }, side, { reason });
    if (!decision.ok) return [];
    state = decision.to;
    return [{ action, side, reason, from, to: state }];
  });
}

describe("any walk through the life of a work order (W2)", () => {
  const walks = fc.array(move, { minLength: 10, maxLength: 200 }).map(walk);

  it("takes only steps of the table", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { action, side, reason, from, to } of steps) {
          expect(transitions[action].from).toContain(from);
          expect(transitions[action].to).toBe(to);
          expect(workOrderStates).toContain(to);
          expect(["both", side]).toContain(transitions[action].who);
          if (transitions[action].needsReason) expect(reason.trim()).not.toBe("");
        }
      }),
    );
  });

  it("has staff close, return, cancel and assign, and the contractor accept and complete", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { side, to } of steps) {
          if (["assigned", "closed", "rework", "cancelled"].includes(to)) expect(side).toBe("staff");
          if (["accepted", "declined", "completed"].includes(to)) expect(side).toBe("contractor");
        }
      }),
    );
  });

  it("closes only completed work, and never leaves closed or cancelled", () => {
    fc.assert(
      fc.property(walks, (steps) => {
        for (const { from, to } of steps) {
          if (to === "closed" || to === "rework") expect(from).toBe("completed");
          expect(["closed", "cancelled"]).not.toContain(from);
        }
      }),
    );
  });

  it("offers exactly what would be let through", () => {
    fc.assert(
      fc.property(move, fc.constantFrom(...workOrderStates), ({ action, side }, state) => {
        const decision = decide(action, { state }, side, { reason: "because" });
        expect(allowedActions({ state }, side).includes(action)).toBe(decision.ok);
      }),
    );
  });
});

describe("the table", () => {
  it.each<[WorkOrderAction, WorkOrderState[], WorkOrderState, string, boolean]>([
    ["assign", ["draft", "declined"], "assigned", "staff", false],
    ["accept", ["assigned"], "accepted", "contractor", false],
    ["decline", ["assigned"], "declined", "contractor", true],
    ["schedule", ["accepted", "scheduled", "rework"], "scheduled", "both", false],
    ["start", ["accepted", "scheduled", "rework"], "in_progress", "contractor", false],
    ["hold", ["in_progress"], "on_hold", "both", true],
    ["resume", ["on_hold"], "in_progress", "both", false],
    ["complete", ["in_progress", "rework"], "completed", "contractor", false],
    ["close", ["completed"], "closed", "staff", false],
    ["return", ["completed"], "rework", "staff", true],
    ["cancel", ["draft", "declined", ...openStates], "cancelled", "staff", true],
    ["reassign", [...openStates], "assigned", "staff", true],
  ])("%s", (action, from, to, who, needsReason) => {
    expect(transitions[action]).toEqual({ from, to, who, needsReason });
  });

  it("is open in between being given and being done", () => {
    expect(openStates).toEqual(["assigned", "accepted", "scheduled", "in_progress", "on_hold", "rework"]);
    expect(workOrderStates.filter(isBillable)).toEqual(["completed", "closed"]);
    expect(workOrderStates.filter(isAccepted)).toEqual(["closed"]);
  });
});

describe("refusals", () => {
  it("say who may", () => {
    expect(decide("close", { state: "draft" }, "contractor")).toEqual({
      ok: false,
      code: "not_allowed",
      message: "Only staff can close a work order.",
    });
    expect(decide("accept", { state: "assigned" }, "staff")).toMatchObject({
      message: "Only the contractor can accept a work order.",
    });
  });

  it("say where the work order is", () => {
    expect(decide("start", { state: "on_hold" }, "contractor")).toEqual({
      ok: false,
      code: "wrong_state",
      message: "You cannot start a work order that is on hold.",
    });
  });

  it("ask for a reason", () => {
    expect(decide("return", { state: "completed" }, "staff", { reason: " " })).toEqual({
      ok: false,
      code: "reason_missing",
      message: "Say why you return this.",
      field: "reason",
    });
    expect(decide("return", { state: "completed" }, "staff")).toMatchObject({ code: "reason_missing" });
  });

  it("list the evidence that is missing (W3)", () => {
    const requiredEvidence = { photos: 2, checklist: true, meterReading: true, signature: true };
    const workOrder = { state: "in_progress", requiredEvidence } as const;
    expect(decide("complete", workOrder, "contractor")).toEqual({
      ok: false,
      code: "evidence_missing",
      message: "Still needed: 2 photos, 1 checklist item to tick, a meter reading and a signature.",
      field: "evidence",
    });
    const evidence = { photos: 2, checklistOpen: 0, meterReadings: 1, signatures: 1 };
    expect(decide("complete", workOrder, "contractor", { evidence })).toEqual({ ok: true, to: "completed" });
    expect(decide("hold", workOrder, "contractor", { reason: "rain" })).toEqual({ ok: true, to: "on_hold" });
  });
});

describe("the contractor's next step", () => {
  it("is one that the contractor may take, or the invoice", () => {
    for (const state of workOrderStates) {
      const next = nextStep(state);
      if (next === null) expect(openStates).not.toContain(state);
      else if (next.step === "invoice") expect(isBillable(state)).toBe(true);
      else expect(allowedActions({ state }, "contractor")).toContain(next.step);
    }
  });

  it("has a word for its button", () => {
    expect(workOrderStates.map((state) => nextStep(state)?.label)).toEqual([
      undefined,
      "Accept",
      "Start",
      undefined,
      "Start",
      "Complete",
      "Resume",
      "Invoice",
      "Start",
      "Invoice",
      undefined,
    ]);
  });
});
