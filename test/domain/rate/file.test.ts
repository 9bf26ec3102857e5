import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "#commands/import/read-csv.ts";
import { toCsv } from "#domain/import/csv.ts";
import { TOO_LONG } from "#domain/import/header.ts";
import { readRates } from "#domain/rate/file/read.ts";
import { ratesAsLines } from "#domain/rate/file/write.ts";
import { anyTerms } from "./arbitrary.ts";

const read = (csv: string) => {
  const file = readRates(readCsv(csv), "AUD");
  if (!file.ok) throw new Error(file.message);
  return file;
};
const errors = (csv: string) => read(csv).rows.map(({ errors: [first] }) => first);

describe("a card's file", () => {
  it("gives the same card when it is read again", () => {
    fc.assert(
      fc.property(
        anyTerms.filter(({ rates, callOutMinor }) => rates.length > 0 || callOutMinor !== null),
        (terms) => {
          expect(read(toCsv(ratesAsLines(terms, "AUD"))).terms).toEqual(terms);
        },
      ),
    );
  });

  it("reads headings in other words, money as people type it, and the card's own rows", () => {
    const { terms, unknown } = read(
      'item;Rate;per;price;overtime;colour\nE1;Electrician;hour;"$1,095.50";;red\ncall out;;;120;180;\nMaterials;;;12,5 %;;',
    );
    expect(unknown).toEqual(["colour"]);
    expect(terms).toEqual({
      callOutMinor: 12_000,
      callOutAfterHoursMinor: 18_000,
      materialsMarkupBp: 1_250,
      rates: [
        {
          code: "E1",
          trade: "",
          description: "Electrician",
          unit: "hour",
          normalMinor: 109_550,
          afterHoursMinor: null,
        },
      ],
    });
  });

  it("says what is wrong line by line, and is taken whole or not at all", () => {
    const csv = [
      "Code,Description,Unit,Normal,After hours",
      "A,Fitter,hour,95,",
      "a,Welder,hour,99,",
      "C,fitter,Hour,97,",
      "D,,hour,97,",
      "E,Rigger,hour,lots,",
      "F,Crane,day,-5,",
      "G,Call-out,each,50,",
      "H,Fitter (after hours),hour,50,",
      "I,Digger,hour,1,095.50,120",
      "MATERIALS,,,1500 %,",
    ].join("\n");
    expect(errors(csv)).toEqual([
      undefined,
      "The code is the same as on line 2.",
      "Description and unit are the same as on line 2. Say what tells them apart.",
      "Description is missing.",
      "Normal: Enter the amount in AUD, like 1,240.50.",
      "Normal is below zero.",
      "These words stand for the card's own call-out or materials. Use others.",
      undefined,
      TOO_LONG,
      "The markup on materials is between 0 % and 1,000 %.",
    ]);
    expect(read(csv).terms).toBeNull();
  });

  it("cannot be read without its columns, without rows, or when it is too long", () => {
    const message = (csv: string) => {
      const file = readRates(readCsv(csv), "AUD");
      return file.ok ? "" : file.message;
    };
    expect(message("Trade,Unit\nx,y")).toBe(
      "There is no column called Code or Normal. The first line names the columns.",
    );
    expect(message("Code,Normal")).toMatch(/nothing below the headings/);
    const many = Array.from({ length: 503 }, (_, i) => `R${i},Rate ${i},hour,1`).join("\n");
    expect(message(`Code,Description,Unit,Normal\n${many}`)).toMatch(/500 rates at most/);
  });
});
