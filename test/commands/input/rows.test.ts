import fc from "fast-check";
import { expect, test } from "vitest";
import { claimBody } from "#commands/claim/claim-input.ts";
import { proposedLines } from "#commands/input.ts";
import { InvalidInput } from "#commands/invalid-input.ts";

const blank = { quantityMilli: "1", unit: "each" };
const good = { description: "New pump", quantityMilli: "2", unit: "each", unitPriceMinor: "1,200.50" };
const bad = { ...good, unitPriceMinor: "twelve" };

const mistakes = (rows: unknown[]) => {
  const { error } = proposedLines.safeParse(rows);
  return error ? Object.keys(new InvalidInput(error).fields) : [];
};

test("rows nobody filled in are no lines, wherever they stand", () => {
  expect(proposedLines.parse([blank, good, undefined, {}, good])).toHaveLength(2);
});

test("what is wrong with a row names it by where it was typed", () => {
  const row = fc.constantFrom(blank, good, bad, undefined, {});
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const wrong = rows.flatMap((one, index) => (one === bad ? [`[${index}].unitPriceMinor`] : []));
      expect(mistakes(rows)).toEqual(wrong);
    }),
  );
});

test("a hole in a list that was posted is a blank row", () => {
  const rows: unknown[] = [];
  rows[2] = bad;
  expect(mistakes(rows)).toEqual(["[2].unitPriceMinor"]);
});

test("the extra lines of an invoice keep their places too", () => {
  const { error } = claimBody.safeParse({ invoiceDate: "2026-03-03", extras: [blank, bad] });
  expect(error && Object.keys(new InvalidInput(error).fields)).toEqual(["extras[1].unitPriceMinor"]);
});
