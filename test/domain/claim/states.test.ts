import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allowedClaimActions,
  approvedStates,
  claimActions,
  claimStateLabels,
  claimStates,
  claimTransitions,
  decideClaim,
  liveStates,
} from "#domain/claim/states.ts";

const side = fc.constantFrom("staff" as const, "contractor" as const);

describe("the life of a claim", () => {
  it("offers exactly what would be let through", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...claimStates),
        fc.constantFrom(...claimActions),
        side,
        (state, action, who) => {
          const decision = decideClaim(action, state, who, "because");
          expect(allowedClaimActions(state, who).includes(action)).toBe(decision.ok);
          if (decision.ok) expect(decision.to).toBe(claimTransitions[action].to);
        },
      ),
    );
  });

  it("has staff decide and pay, and the contractor withdraw and correct", () => {
    const offered = claimStates.map((state) => [
      allowedClaimActions(state, "staff"),
      allowedClaimActions(state, "contractor"),
    ]);
    const [submitted, rejected, withdrawn, superseded, approved, partApproved, paid] = offered;
    expect(submitted).toEqual([
      ["approve", "approve_part", "reject"],
      ["withdraw", "replace"],
    ]);
    expect([approved, partApproved]).toEqual([
      [["pay"], []],
      [["pay"], []],
    ]);
    for (const final of [rejected, withdrawn, superseded, paid]) expect(final).toEqual([[], []]);
  });

  it("moves to", () => {
    expect(claimActions.map((action) => claimTransitions[action].to)).toEqual([
      "approved",
      "part_approved",
      "rejected",
      "withdrawn",
      "superseded",
      "paid",
    ]);
    expect(liveStates).toEqual(["submitted", "approved", "part_approved", "paid"]);
    expect(approvedStates).toEqual(["approved", "part_approved", "paid"]);
    expect(claimStates.map((state) => claimStateLabels[state])).toEqual([
      "Submitted",
      "Rejected",
      "Withdrawn",
      "Replaced by a newer version",
      "Approved",
      "Approved in part",
      "Paid",
    ]);
  });

  it("says why not", () => {
    expect(decideClaim("approve_part", "submitted", "contractor")).toEqual({
      ok: false,
      code: "not_allowed",
      message: "Only staff can approve an invoice.",
    });
    expect(decideClaim("withdraw", "submitted", "staff")).toMatchObject({
      message: "Only the contractor can withdraw an invoice.",
    });
    expect(decideClaim("pay", "submitted", "staff")).toEqual({
      ok: false,
      code: "wrong_state",
      message: "You cannot pay an invoice that is submitted.",
    });
    expect(decideClaim("reject", "submitted", "staff", " ")).toEqual({
      ok: false,
      code: "reason_missing",
      message: "Say why you reject this.",
      field: "reason",
    });
    expect(decideClaim("reject", "submitted", "staff")).toMatchObject({ code: "reason_missing" });
    expect(decideClaim("reject", "submitted", "staff", "Wrong site")).toEqual({ ok: true, to: "rejected" });
    expect(decideClaim("replace", "approved", "contractor")).toMatchObject({
      message: "You cannot correct an invoice that is approved.",
    });
    expect(decideClaim("approve", "submitted", "staff")).toEqual({ ok: true, to: "approved" });
  });
});
