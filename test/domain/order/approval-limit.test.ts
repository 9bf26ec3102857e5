import fc from "fast-check";
import { expect, it } from "vitest";
import { withinLimit } from "#domain/order/approval-limit.ts";
import { orderTotals } from "#domain/order/totals.ts";

const amounts = fc.integer({ min: 0, max: 1e9 });

it("an amount passes up to the limit, and any amount without one", () => {
  fc.assert(
    fc.property(amounts, amounts, (amount, limit) => {
      expect(withinLimit(amount, limit, "AUD").ok).toBe(amount <= limit);
      expect(withinLimit(amount, null, "AUD").ok).toBe(true);
    }),
  );
  expect(withinLimit(2, 1, "AUD")).toMatchObject({ code: "over_limit" });
});

it("lines that take others off take their tax off too", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ netMinor: amounts, taxBp: fc.constantFrom(0, 1_000) })), (lines) => {
      const undone = lines.map(({ netMinor, taxBp }) => ({ netMinor: -netMinor, taxBp }));
      expect(orderTotals([...lines, ...undone])).toMatchObject({ netMinor: 0, taxMinor: 0, grossMinor: 0 });
    }),
  );
});
