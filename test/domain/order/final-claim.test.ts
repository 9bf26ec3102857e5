import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterApproval } from "#domain/order/final-claim.ts";

const amount = fc.integer({ min: 0, max: 1e9 });
const use = fc.record({
  contractSumMinor: amount,
  approvedMinor: amount,
  waitingMinor: amount,
  withheldMinor: amount,
});

describe("afterApproval", () => {
  it("keeps the contract sum at or above what is approved, waits or may come again", () => {
    fc.assert(
      fc.property(use, (given) => {
        fc.pre(given.approvedMinor + given.waitingMinor + given.withheldMinor <= given.contractSumMinor);
        const { releasedMinor } = afterApproval(true, given);
        expect(given.contractSumMinor - releasedMinor).toBe(
          given.approvedMinor + given.waitingMinor + given.withheldMinor,
        );
      }),
    );
  });

  it("never raises the order, and gives nothing back unless it is the final one", () => {
    fc.assert(
      fc.property(use, fc.boolean(), (given, final) => {
        const { releasedMinor } = afterApproval(final, given);
        expect(releasedMinor).toBeGreaterThanOrEqual(0);
        if (!final) expect(releasedMinor).toBe(0);
      }),
    );
  });

  it("closes exactly when nothing is left to bill", () => {
    const whole = { contractSumMinor: 1_000, approvedMinor: 1_000, waitingMinor: 0, withheldMinor: 0 };
    expect(afterApproval(false, whole)).toEqual({ releasedMinor: 0, closes: true });
    expect(afterApproval(false, { ...whole, approvedMinor: 900 })).toEqual({
      releasedMinor: 0,
      closes: false,
    });
    expect(afterApproval(true, { ...whole, approvedMinor: 900 })).toEqual({
      releasedMinor: 100,
      closes: true,
    });
    expect(afterApproval(true, { ...whole, approvedMinor: 900, withheldMinor: 60 })).toEqual({
      releasedMinor: 40,
      closes: false,
    });
  });
});
