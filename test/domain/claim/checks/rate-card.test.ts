import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftBase, matchDraft } from "#domain/claim/draft.ts";
import { match } from "#domain/claim/match.ts";
import type { ClaimLine } from "#domain/claim/match-input.ts";
import { decimalText } from "#domain/money/format.ts";
import { agreedFor } from "#domain/rate/agreed.ts";
import { type DayRate, ratesOn } from "#domain/rate/rates-on.ts";
import { anyTerms } from "../../rate/arbitrary.ts";
import { claimLine, matchInput, order, orderLine } from "../given.ts";
import { findingsOf } from "./findings.ts";

const day = "2028-03-03";
const fitter: DayRate = {
  cardId: "c",
  card: "Electrical 2028",
  n: 1,
  code: "F",
  hours: "normal",
  trade: "",
  description: "Fitter",
  unit: "hour",
  unitPriceMinor: 9_500,
  markupBp: null,
};
const rate = agreedFor(fitter, [fitter]);
const extra = (fields: Partial<ClaimLine>) =>
  claimLine(null, {
    description: "Fitter",
    unit: "hour",
    quantityMilli: 3_000,
    unitPriceMinor: 11_000,
    ...fields,
  });

describe("rates of a card", () => {
  it("hold a dearer line with what was agreed, what is charged, and the card that says so", () => {
    const priced = orderLine("a", { unitPriceMinor: 9_500, rate });
    const input = matchInput({ order: order([priced]), lines: [claimLine("a", { unitPriceMinor: 11_000 })] });
    expect(findingsOf("rate", input)).toMatchObject([
      {
        outcome: "hold",
        differenceMinor: 15_000,
        limitSetBy: "rate_card",
        rate: { agreedMinor: 9_500, chargedMinor: 11_000, setBy: "rate_card", card: "Electrical 2028" },
        message: "150.00 over the agreed rate on line 1.",
        fix: "Bill 95.00 a unit on line 1.",
      },
    ]);
  });

  it("give way to the price that was accepted on the order", () => {
    const priced = orderLine("a", { unitPriceMinor: 10_000, rate });
    const at = (unitPriceMinor: number) =>
      findingsOf(
        "rate",
        matchInput({ order: order([priced]), lines: [claimLine("a", { unitPriceMinor })] }),
      )[0];
    expect(at(10_000)?.outcome).toBe("pass");
    expect(at(10_100)).toMatchObject({ rate: { agreedMinor: 10_000, setBy: "order", card: null } });
  });

  it("hold what is on no order line by its words and unit, and within the tolerance let it pass", () => {
    const found = (fields: Partial<ClaimLine>, settings = {}) =>
      findingsOf("rate", matchInput({ lines: [extra(fields)], rates: [fitter], settings }))[0];
    expect(found({})).toMatchObject({ outcome: "hold", differenceMinor: 4_500 });
    expect(found({ unitPriceMinor: 9_500 })).toMatchObject({ outcome: "pass" });
    expect(found({ unit: "day" })).toMatchObject({ outcome: "not_run" });
    expect(found({ billedBy: "amount" })).toMatchObject({ outcome: "not_run" });
    expect(found({ description: "Someone", rate })).toMatchObject({ differenceMinor: 4_500 });
    const tolerant = { contractor: { minor: 4_500 } };
    expect(found({}, tolerant)).toMatchObject({ outcome: "pass", limitSetBy: "contractor" });
  });

  it("leave additional work to be approved all the same (rule W7)", () => {
    const input = matchInput({ lines: [extra({ unitPriceMinor: 9_500 })], rates: [fitter] });
    expect(findingsOf("additional_work", input)[0]?.outcome).toBe("hold");
  });

  it("are found the same while an invoice is typed and once it is sent", () => {
    const money = (minor: number) => decimalText(minor, 2);
    const price = fc.nat(20_000);
    const typedLine = fc.record({ pick: fc.nat(20), quantity: fc.nat(50), price, cost: fc.option(price) });
    fc.assert(
      fc.property(anyTerms, fc.array(typedLine, { maxLength: 5 }), price, (terms, drawn, linked) => {
        const rates = ratesOn(
          [{ id: "c", name: "C", versions: [{ n: 1, validFrom: day, validTo: null, ...terms }] }],
          day,
        );
        const line = orderLine("a", { unitPriceMinor: 9_500, rate });
        const given = matchInput({ order: order([line]), rates });
        const extras = drawn.flatMap((each) => {
          const named = rates[each.pick % (rates.length || 1)];
          return each.quantity > 0 && each.price > 0 ? [{ ...each, named }] : [];
        });
        const base: DraftBase = {
          ...given,
          contractorId: "acme",
          currency: "USD",
          replacesId: null,
          recent: [],
          extraTaxRateBp: 1_000,
          now: 1_000,
        };
        const typed = matchDraft(base, {
          number: "7",
          lines: [{ orderLineId: "a", by: "quantity", value: "2", unitPrice: money(linked) }],
          extras: extras.map(({ named, quantity, price: charged, cost }) => ({
            description: ` ${named?.description.toUpperCase() ?? "Odd"}`,
            quantity: String(quantity),
            unit: named?.unit ?? "",
            unitPrice: money(charged),
            cost: cost === null ? "" : money(cost),
          })),
          stated: { net: "", tax: "", gross: "" },
        });
        const sent = match({
          ...given,
          claim: {
            ...given.claim,
            lines: [
              claimLine("a", { quantityMilli: 2_000, unitPriceMinor: linked || 9_500 }),
              ...extras.map(({ named, quantity, price: charged, cost }) => {
                const words = { description: named?.description ?? "Odd", unit: named?.unit ?? "each" };
                const stored = agreedFor({ ...words, costMinor: cost ?? undefined }, rates);
                const priced = { quantityMilli: quantity * 1_000, unitPriceMinor: charged };
                return claimLine(null, { ...words, ...priced, rate: stored });
              }),
            ],
          },
        });
        const said = ({ findings }: { findings: typeof sent.findings }) =>
          findings.filter(({ check }) => check === "rate").map(({ line: _, ...words }) => words);
        expect(said(typed)).toEqual(said(sent));
      }),
      { numRuns: 300 },
    );
  });
});
