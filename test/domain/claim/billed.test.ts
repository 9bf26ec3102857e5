import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { billedByLine, billedNet, claimsBefore } from "#domain/claim/billed.ts";
import { liveStates } from "#domain/claim/states.ts";
import { otherClaims } from "./arbitrary.ts";
import { asBilled, claimLine, earlierClaim } from "./given.ts";

const line = asBilled([claimLine("a")]);

describe("the claims that were there first (P2)", () => {
  const ids = (submittedAt: number | null, others: Parameters<typeof claimsBefore>[1], replacesId?: string) =>
    claimsBefore({ id: "m", submittedAt, replacesId: replacesId ?? null }, others).map(({ id }) => id);

  it("of two waiting claims exactly one is first", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (mine, theirs) => {
        const [me, other] = [
          earlierClaim("m", line, { submittedAt: mine }),
          earlierClaim("o", line, { submittedAt: theirs }),
        ];
        expect(claimsBefore(me, [other]).length + claimsBefore(other, [me]).length).toBe(1);
      }),
    );
  });

  it("are live, and not this one or the one it replaces", () => {
    fc.assert(
      fc.property(otherClaims, (others) => {
        for (const { state, id } of claimsBefore({ id: "o1", replacesId: "o2", submittedAt: null }, others)) {
          expect(liveStates).toContain(state);
          expect(["o1", "o2"]).not.toContain(id);
        }
      }),
    );
  });

  it("were submitted earlier, or are settled already", () => {
    expect(ids(5, [earlierClaim("x", line, { submittedAt: 6 })])).toEqual([]);
    expect(ids(5, [earlierClaim("x", line, { submittedAt: 4 })])).toEqual(["x"]);
    expect(
      ids(5, [earlierClaim("l", line, { submittedAt: 5 }), earlierClaim("n", line, { submittedAt: 5 })]),
    ).toEqual(["l"]);
    for (const state of ["approved", "part_approved", "paid"] as const) {
      expect(ids(5, [earlierClaim("x", line, { submittedAt: 6, state })])).toEqual(["x"]);
    }
    expect(ids(null, [earlierClaim("x", line, { submittedAt: 6 })])).toEqual(["x"]);
    expect(ids(null, [earlierClaim("x", line)], "x")).toEqual([]);
  });
});

describe("what was billed on each line", () => {
  it("adds up to the net of all claims", () => {
    fc.assert(
      fc.property(otherClaims, (claims) => {
        const net = claims
          .flatMap(({ kind, lines }) =>
            lines.map(({ netMinor }) => (kind === "credit_note" ? -netMinor : netMinor)),
          )
          .reduce((total, amount) => total + amount, 0);
        expect(billedNet(claims)).toBe(net);
      }),
    );
  });

  it("counts what was approved once that is decided", () => {
    const lines = line.map((each) => ({ ...each, approvedQuantityMilli: 9000, approvedNetMinor: 90_000 }));
    expect(billedByLine([earlierClaim("x", lines)]).get("a")).toEqual({
      quantityMilli: 9000,
      netMinor: 90_000,
      byAmount: false,
    });
    const nothing = line.map((each) => ({ ...each, approvedQuantityMilli: 0, approvedNetMinor: 0 }));
    expect(billedNet([earlierClaim("x", nothing)])).toBe(0);
  });

  it("knows quantity from amount", () => {
    const byAmount = asBilled([
      claimLine("a", { billedBy: "amount", quantityMilli: 1000, unitPriceMinor: 500 }),
    ]);
    expect(billedByLine([earlierClaim("x", byAmount), earlierClaim("y", line)]).get("a")).toEqual({
      quantityMilli: 10_000,
      netMinor: 100_500,
      byAmount: true,
    });
  });
});
