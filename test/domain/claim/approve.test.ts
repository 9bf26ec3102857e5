import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideApproval } from "#domain/claim/approve.ts";
import { approvalLimit } from "#domain/claim/splitting.ts";
import { claimLine, matchInput, order, orderLine } from "./given.ts";

const withheld = (lineId: string, amountMinor: number, reason = "Not done") => ({
  lineId,
  amountMinor,
  reason,
});

describe("approval (P13)", () => {
  it("in full approves every line as billed", () => {
    expect(decideApproval(matchInput())).toMatchObject({
      ok: true,
      to: "approved",
      lines: [{ lineId: "c-a", approvedQuantityMilli: 10_000, approvedNetMinor: 100_000 }],
      totals: { netMinor: 100_000, taxMinor: 10_000, billedAfterMinor: 100_000 },
    });
  });

  it("in part takes off what is withheld, with what it bought", () => {
    expect(decideApproval(matchInput(), [withheld("c-a", 30_000)])).toMatchObject({
      ok: true,
      to: "part_approved",
      lines: [{ lineId: "c-a", approvedQuantityMilli: 7000, approvedNetMinor: 70_000 }],
      totals: { netMinor: 70_000, taxMinor: 7000 },
    });
  });

  it("always approves what was billed less what was withheld", () => {
    const input = matchInput({
      order: order([orderLine("a", { unitPriceMinor: 9_973 }), orderLine("b")]),
      lines: [claimLine("a", { unitPriceMinor: 9_973 }), claimLine("b", { billedBy: "amount" })],
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_730 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        const decision = decideApproval(input, [withheld("c-a", a), withheld("c-b", b)]);
        expect(decision).toMatchObject({
          ok: true,
          lines: [
            { approvedNetMinor: 99_730 - a },
            { approvedNetMinor: 100_000 - b, approvedQuantityMilli: 10_000 },
          ],
        });
      }),
    );
  });

  it("approves down to the last minor unit, at whatever rate", () => {
    expect(decideApproval(matchInput(), [withheld("c-a", 99_999)])).toMatchObject({
      lines: [{ approvedQuantityMilli: 1, approvedNetMinor: 1 }],
    });
    const cheap = matchInput({
      order: order([orderLine("a", { unitPriceMinor: 1 })]),
      lines: [claimLine("a", { unitPriceMinor: 1 })],
    });
    expect(decideApproval(cheap, [withheld("c-a", 4)])).toMatchObject({
      lines: [{ approvedQuantityMilli: 6000, approvedNetMinor: 6 }],
    });
  });

  it("of a held claim is refused with the hold and its fix", () => {
    const lines = [claimLine("a", { unitPriceMinor: 10_100 })];
    expect(decideApproval(matchInput({ lines }))).toEqual({
      ok: false,
      code: "on_hold",
      message: "10.00 over the agreed rate on line 1. Bill 100.00 a unit on line 1.",
    });
  });

  it("of the rest goes through once what was over is withheld", () => {
    const dearer = [claimLine("a", { unitPriceMinor: 10_100 })];
    expect(decideApproval(matchInput({ lines: dearer }), [withheld("c-a", 1000)])).toMatchObject({
      to: "part_approved",
      lines: [{ approvedQuantityMilli: 10_000, approvedNetMinor: 100_000 }],
    });
    const more = [claimLine("a", { quantityMilli: 13_000 })];
    expect(decideApproval(matchInput({ lines: more }), [withheld("c-a", 30_000)])).toMatchObject({
      lines: [{ approvedQuantityMilli: 10_000, approvedNetMinor: 100_000 }],
    });
    const extra = [claimLine("a"), claimLine(null, { quantityMilli: 1000 })];
    expect(decideApproval(matchInput({ lines: extra }), [withheld("c-null", 10_000)])).toMatchObject({
      lines: [{ approvedNetMinor: 100_000 }, { lineId: "c-null", approvedNetMinor: 0 }],
    });
    const both = [withheld("c-a", 1000), withheld("c-null", 10_000)];
    expect(decideApproval(matchInput({ lines: extra }), both)).toMatchObject({
      lines: [{ approvedNetMinor: 99_000 }, { approvedNetMinor: 0 }],
    });
    expect(decideApproval(matchInput({ lines: extra }), [withheld("c-null", 9_999)])).toMatchObject({
      code: "on_hold",
    });
  });

  it("keeps lines without a price in view", () => {
    const lines = [claimLine("a"), claimLine(null, { unitPriceMinor: 0 })];
    expect(decideApproval(matchInput({ lines }), [withheld("c-a", 1000)])).toMatchObject({ code: "on_hold" });
  });

  it("still answers for the figures printed on the whole invoice", () => {
    const stated = { netMinor: 100_000, taxMinor: 10_000, grossMinor: 110_000 };
    const part = [withheld("c-a", 1000)];
    expect(decideApproval(matchInput({ claim: { stated } }), part).ok).toBe(true);
    const wrong = matchInput({ claim: { stated: { ...stated, netMinor: 99_000, grossMinor: 109_000 } } });
    expect(decideApproval(wrong, part)).toMatchObject({ code: "on_hold" });
    const releases = [{ check: "stated_totals", line: null, differenceMinor: -1000 }] as const;
    expect(decideApproval({ ...wrong, releases }, part).ok).toBe(true);
    const wrongTax = matchInput({ claim: { stated: { taxMinor: 9_900 } } });
    expect(decideApproval(wrongTax, part)).toMatchObject({ code: "on_hold" });
  });

  it("needs an amount and a reason on a line of the invoice", () => {
    const refusal = (...each: Parameters<typeof withheld>) =>
      decideApproval(matchInput(), [{ ...withheld(...each), field: "withheld[3]" }]);
    expect(refusal("x", 1)).toEqual({
      ok: false,
      code: "withheld_line",
      message: "That line is not on this invoice. Choose one of its lines.",
      field: "withheld[3].lineId",
    });
    const amount = {
      ok: false,
      code: "withheld_amount",
      message: "Withhold more than zero and no more than the line bills.",
      field: "withheld[3].amountMinor",
    };
    expect([refusal("c-a", 0), refusal("c-a", 100_001)]).toEqual([amount, amount]);
    expect(refusal("c-a", 1, " ")).toEqual({
      ok: false,
      code: "reason_missing",
      message: "Say why you withhold this amount.",
      field: "withheld[3].reason",
    });
    expect(decideApproval(matchInput(), [withheld("c-a", 60_000), withheld("c-a", 40_001)])).toMatchObject({
      code: "withheld_amount",
    });
    expect(decideApproval(matchInput(), [withheld("c-a", 60_000), withheld("c-a", 30_000)])).toMatchObject({
      lines: [{ approvedNetMinor: 10_000 }],
    });
    expect(refusal("c-a", 100_000)).toEqual({
      ok: false,
      code: "nothing_approved",
      message: "Nothing would be approved. Reject the invoice and say why.",
    });
  });
});

describe("approval limits (P14)", () => {
  const day = 86_400_000;
  const commitment = (id: string, fields = {}) => ({
    id,
    contractorId: "acme",
    assetId: "lift",
    amountMinor: 60_000,
    at: 100 * day,
    ...fields,
  });

  it("hold for the sum of what belongs together", () => {
    const others = [commitment("2", { at: 114 * day }), commitment("3", { at: 86 * day })];
    expect(approvalLimit(commitment("1"), others, 180_000)).toEqual({
      within: true,
      sumMinor: 180_000,
      together: ["2", "3"],
    });
    expect(approvalLimit(commitment("1"), others, 179_999).within).toBe(false);
    expect(approvalLimit(commitment("1"), others, null).within).toBe(true);
  });

  it("leave out what is elsewhere, long ago or itself", () => {
    const others = [
      commitment("1"),
      commitment("2", { at: 114 * day + 1 }),
      commitment("3", { at: 86 * day - 1 }),
      commitment("4", { contractorId: "other" }),
      commitment("5", { assetId: "roof" }),
      commitment("6", { assetId: null }),
    ];
    expect(approvalLimit(commitment("1"), others, 60_000)).toEqual({
      within: true,
      sumMinor: 60_000,
      together: [],
    });
    expect(approvalLimit(commitment("1", { assetId: null }), others, 59_999)).toEqual({
      within: false,
      sumMinor: 60_000,
      together: [],
    });
  });

  it("are not got round by a credit", () => {
    const credit = commitment("2", { amountMinor: -50_000 });
    expect(approvalLimit(commitment("1"), [credit], 59_999).within).toBe(false);
  });
});
