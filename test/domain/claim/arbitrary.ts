import fc from "fast-check";
import type { ClaimLine, MatchInput, OtherClaim } from "#domain/claim/match-input.ts";
import { claimStates } from "#domain/claim/states.ts";
import type { Tolerance } from "#domain/claim/tolerance.ts";
import { workOrderStates } from "#domain/work-order/states.ts";
import { order, orderLine } from "./given.ts";

const quantityMilli = fc.oneof(fc.nat(12_000), fc.constantFrom(0, 1, 500, 10_000, 10_001));
const unitPriceMinor = fc.oneof(fc.nat(300), fc.constantFrom(0, 1, 100, 101));
const discountMinor = fc.oneof(fc.constant(0), fc.nat(50));

export const tolerance: fc.Arbitrary<Tolerance> = fc.record(
  { bp: fc.option(fc.constantFrom(0, 100, 1000)), minor: fc.option(fc.constantFrom(0, 5, 500)) },
  { requiredKeys: [] },
);

const orderLineId = fc.constantFrom("a", "b", "c");

export const newLine: fc.Arbitrary<Omit<ClaimLine, "id">> = fc.record({
  orderLineId: fc.oneof({ weight: 8, arbitrary: orderLineId }, fc.constantFrom(null, "gone")),
  billedBy: fc.constantFrom("quantity", "amount"),
  quantityMilli,
  unitPriceMinor,
  discountMinor: fc.constant(0),
  taxCategory: fc.constant("S"),
  taxRateBp: fc.constantFrom(1000, 1000, 500),
});

const billedLine = fc.record({
  orderLineId: fc.option(orderLineId),
  billedBy: fc.constantFrom<"quantity" | "amount">("quantity", "amount"),
  quantityMilli,
  netMinor: fc.nat(2000),
});

export const otherClaims: fc.Arbitrary<OtherClaim[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("o1", "o2", "o3", "zz"),
    kind: fc.constantFrom<OtherClaim["kind"]>("invoice", "invoice", "credit_note"),
    state: fc.constantFrom(...claimStates),
    submittedAt: fc.nat(2000),
    lines: fc.array(billedLine, { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 4 },
);

export const anyOrder = fc
  .tuple(
    ...["a", "b", "c"].map((id) =>
      fc
        .record({ quantityMilli, unitPriceMinor, discountMinor, tolerance })
        .map((fields) => orderLine(id, fields)),
    ),
    fc.option(fc.nat(4000)),
    tolerance,
  )
  .map(([a, b, c, notToExceedMinor, ofOrder]) =>
    order([a, b, c] as ReturnType<typeof orderLine>[], {
      notToExceedMinor: notToExceedMinor as number | null,
      tolerance: ofOrder as Tolerance,
    }),
  );

export const numbered = (lines: Omit<ClaimLine, "id">[]): ClaimLine[] =>
  lines.map((line, index) => ({ ...line, id: `line-${index + 1}` }));

export const anyInput: fc.Arbitrary<MatchInput> = fc.record({
  order: anyOrder,
  earlierClaims: otherClaims,
  claim: fc.record({
    id: fc.constant("this"),
    contractorId: fc.constantFrom("acme", "acme", "acme", "other"),
    currency: fc.constant("USD"),
    submittedAt: fc.option(fc.nat(2000)),
    lines: fc.array(newLine, { minLength: 1, maxLength: 5 }).map(numbered),
  }),
  work: fc.option(
    fc.record({
      state: fc.oneof(fc.constant("closed" as const), fc.constantFrom(...workOrderStates)),
      missingEvidence: fc.constantFrom([], ["1 photo"]),
    }),
  ),
  settings: fc.record({ contractor: tolerance, organisation: tolerance }),
  duplicates: fc.constant([]),
});
