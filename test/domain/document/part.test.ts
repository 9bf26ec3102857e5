import fc from "fast-check";
import { expect, test } from "vitest";
import type { DraftLine } from "#domain/document/draft.ts";
import { documentFigures } from "#domain/document/figures.ts";
import { milestonesOf } from "#domain/document/milestones.ts";
import { partLines } from "#domain/document/part.ts";

const line = (taxBp: number, unitPriceMinor: number, at: number): DraftLine => ({
  id: `l${at}`,
  itemId: null,
  groupId: null,
  description: "Work",
  notes: "",
  quantityMilli: 1_000,
  unit: "each",
  unitPriceMinor,
  discountMinor: 0,
  taxBp,
  option: null,
  chosen: true,
});

const orders = fc
  .array(fc.tuple(fc.constantFrom(0, 500, 1_000, 2_000), fc.integer({ min: 1, max: 1e9 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((lines) => lines.map(([tax, price], at) => line(tax, price, at)));

test("a part of an order comes to what it should with tax, to the cent or one for each rate", () => {
  fc.assert(
    fc.property(orders, fc.integer({ min: 1, max: 10_000 }), (lines, bp) => {
      const whole = documentFigures({ lines, deposit: null }, {}).grossMinor;
      const grossMinor = Math.max(1, Math.floor((whole * bp) / 10_000));
      let id = 0;
      const part = partLines(
        { lines, deposit: null },
        {},
        { name: "Half", grossMinor, newId: () => `${id++}` },
      );
      const off = Math.abs(documentFigures({ lines: part, deposit: null }, {}).grossMinor - grossMinor);
      expect(off).toBeLessThanOrEqual(1);
    }),
  );
});

test("the rates of an order stand in each of its parts", () => {
  const lines = [line(1_000, 10_000, 0), line(0, 5_000, 1)];
  const part = partLines(
    { lines, deposit: null },
    {},
    { name: "Deposit", grossMinor: 8_000, newId: () => "x" },
  );
  expect(part.map(({ taxBp, unitPriceMinor }) => [taxBp, unitPriceMinor])).toEqual([
    [1_000, 5_000],
    [0, 2_500],
  ]);
});

test("the deposit comes first, and what comes to nothing is not invoiced", () => {
  const draft = {
    lines: [line(0, 10_000, 0)],
    deposit: { kind: "percent" as const, bp: 3_000 },
    schedule: [
      { id: "a", name: "Roof on", share: { kind: "percent" as const, bp: 5_000 }, on: null },
      { id: "b", name: "Nothing", share: { kind: "amount" as const, minor: 0 }, on: null },
      { id: "c", name: "Rest", share: { kind: "amount" as const, minor: 2_000 }, on: "2026-05-01" },
    ],
  };
  expect(milestonesOf(draft, {}).map(({ name, grossMinor }) => [name, grossMinor])).toEqual([
    ["Deposit", 3_000],
    ["Roof on", 5_000],
    ["Rest", 2_000],
  ]);
});
