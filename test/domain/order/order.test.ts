import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineNet } from "#domain/money/money.ts";
import type { AskedLine } from "#domain/order/change.ts";
import { approveAdditionalWork, approveQuote, reduceOrder, rejectChange } from "#domain/order/change.ts";
import { changeStates, contractSum } from "#domain/order/contract-sum.ts";
import { orderStrip } from "#domain/order/strip.ts";
import { workOrderStates } from "#domain/work-order/states.ts";

const change = fc.record({
  state: fc.constantFrom(...changeStates),
  netMinor: fc.integer({ min: -9000, max: 9000 }),
});

function asked(id: string, fields: Partial<AskedLine> = {}): AskedLine {
  return {
    id,
    description: `Extra ${id}`,
    quantityMilli: 2000,
    unitPriceMinor: 10_000,
    discountMinor: 0,
    taxCategory: "S",
    taxRateBp: 1000,
    ...fields,
  };
}

describe("contract sum (M5)", () => {
  it("is the original and the approved changes; every other change is shown apart", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.array(change), (originalMinor, changes) => {
        const { contractSumMinor, approvedChangesMinor, exposure } = contractSum(originalMinor, changes);
        const apart = Object.values(exposure).reduce((total, amount) => total + amount, 0);
        expect(contractSumMinor).toBe(originalMinor + approvedChangesMinor);
        expect(approvedChangesMinor + apart).toBe(
          changes.reduce((total, { netMinor }) => total + netMinor, 0),
        );
        expect(
          contractSum(
            originalMinor,
            changes.filter(({ state }) => state === "approved"),
          ).contractSumMinor,
        ).toBe(contractSumMinor);
      }),
    );
  });

  it("keeps the states apart", () => {
    const changes = changeStates.map((state, index) => ({ state, netMinor: 10 ** index }));
    expect(contractSum(5, changes)).toEqual({
      originalMinor: 5,
      approvedChangesMinor: 100,
      contractSumMinor: 105,
      exposure: { draftMinor: 1, pendingMinor: 10, rejectedMinor: 1000, voidMinor: 10_000 },
    });
  });
});

describe("the strip", () => {
  const facts = {
    originalMinor: 100_000,
    changes: [{ state: "approved" as const, netMinor: 20_000 }],
    invoicedMinor: 50_000,
    paidMinor: 30_000,
  };

  it("counts accepted within done, and left as agreed and extras less invoiced", () => {
    for (const work of workOrderStates) {
      const strip = orderStrip({ ...facts, work });
      expect(strip.acceptedMinor).toBeLessThanOrEqual(strip.doneMinor);
      expect(strip.leftMinor).toBe(strip.agreedMinor + strip.extrasMinor - strip.invoicedMinor);
    }
  });

  it("moves with the work", () => {
    const figures = {
      agreedMinor: 100_000,
      extrasMinor: 20_000,
      invoicedMinor: 50_000,
      paidMinor: 30_000,
      leftMinor: 70_000,
    };
    expect(orderStrip({ ...facts, work: "in_progress" })).toEqual({
      ...figures,
      doneMinor: 0,
      acceptedMinor: 0,
    });
    expect(orderStrip({ ...facts, work: "completed" })).toEqual({
      ...figures,
      doneMinor: 120_000,
      acceptedMinor: 0,
    });
    expect(orderStrip({ ...facts, work: "closed" })).toEqual({
      ...figures,
      doneMinor: 120_000,
      acceptedMinor: 120_000,
    });
  });
});

describe("additional work (W7)", () => {
  const order = { contractSumMinor: 100_000, notToExceedMinor: 110_000 };

  it("raises the order and its not-to-exceed by what is granted, never by more than was asked", () => {
    const answers = fc
      .subarray(["1", "2", "3"])
      .chain((ids) =>
        fc.tuple(
          ...ids.map((lineId) => fc.nat(20_000).map((netMinor) => ({ lineId, netMinor, reason: "Less" }))),
        ),
      );
    fc.assert(
      fc.property(answers, (given) => {
        const decision = approveAdditionalWork([asked("1"), asked("2"), asked("3")], order, given);
        fc.pre(decision.ok);
        const granted = decision.lines.reduce((total, line) => total + lineNet(line), 0);
        expect(decision.netMinor).toBe(granted);
        expect(granted).toBeLessThanOrEqual(60_000);
        expect(decision.contractSumMinor).toBe(100_000 + granted);
        expect(decision.notToExceedMinor).toBe(110_000 + granted);
        expect(decision.to).toBe(granted === 60_000 ? "approved" : "part_approved");
      }),
    );
  });

  it("in full keeps the lines as asked", () => {
    expect(approveAdditionalWork([asked("1")], { ...order, notToExceedMinor: null })).toEqual({
      ok: true,
      to: "approved",
      lines: [asked("1")],
      netMinor: 20_000,
      contractSumMinor: 120_000,
      notToExceedMinor: null,
    });
    const same = [{ lineId: "1", netMinor: 20_000, reason: "" }];
    expect(approveAdditionalWork([asked("1")], order, same)).toMatchObject({ to: "approved" });
  });

  it("in part becomes a lump sum, and what is refused drops out", () => {
    const answers = [
      { lineId: "1", netMinor: 15_000, reason: "One hour less" },
      { lineId: "2", netMinor: 0, reason: "Not needed" },
    ];
    expect(
      approveAdditionalWork([asked("1", { discountMinor: 500 }), asked("2")], order, answers),
    ).toMatchObject({
      to: "part_approved",
      lines: [{ id: "1", quantityMilli: 1000, unitPriceMinor: 15_000, discountMinor: 0 }],
    });
  });

  it("says what is wrong with an answer", () => {
    const answer = (lineId: string, netMinor: number, reason = "Less") =>
      approveAdditionalWork([asked("1")], order, [{ lineId, netMinor, reason }]);
    expect(answer("x", 1)).toEqual({
      ok: false,
      code: "answer_line",
      message: "That line is not part of the request.",
      field: "x",
    });
    const amount = {
      ok: false,
      code: "answer_amount",
      message: "Approve no more than was asked for, and not less than zero.",
      field: "1",
    };
    expect([answer("1", 20_001), answer("1", -1)]).toEqual([amount, amount]);
    expect(answer("1", 19_999, " ")).toEqual({
      ok: false,
      code: "reason_missing",
      message: "Say why less is approved than was asked for.",
      field: "1",
    });
    expect(answer("1", 0)).toEqual({
      ok: false,
      code: "nothing_granted",
      message: "Nothing would be approved. Reject the request and say why.",
    });
  });

  it("is rejected with a reason", () => {
    expect(rejectChange("Out of scope")).toEqual({ ok: true, to: "rejected" });
    expect(rejectChange(" ")).toEqual({
      ok: false,
      code: "reason_missing",
      message: "Say why you reject this.",
      field: "reason",
    });
  });
});

describe("quotes and reductions (W6, M6)", () => {
  const below = {
    ok: false,
    code: "below_billed",
    message: "The order cannot be less than what is already billed.",
  };

  it("a quote becomes the sum, and raises a not-to-exceed below it", () => {
    expect(approveQuote(150_000, 0, 100_000)).toEqual({
      ok: true,
      contractSumMinor: 150_000,
      notToExceedMinor: 150_000,
    });
    expect(approveQuote(80_000, 80_000, 100_000)).toEqual({
      ok: true,
      contractSumMinor: 80_000,
      notToExceedMinor: 100_000,
    });
    expect(approveQuote(80_000, 0, null)).toEqual({
      ok: true,
      contractSumMinor: 80_000,
      notToExceedMinor: null,
    });
    expect(approveQuote(80_000, 80_001, null)).toEqual(below);
  });

  it("a reduction never goes below what is billed", () => {
    const order = { contractSumMinor: 100_000, notToExceedMinor: 100_000 };
    expect(reduceOrder(order, 40_000, 60_000)).toEqual({
      ok: true,
      contractSumMinor: 60_000,
      notToExceedMinor: 100_000,
    });
    expect(reduceOrder(order, 40_001, 60_000)).toEqual(below);
  });
});
