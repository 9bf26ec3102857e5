import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits } from "#domain/money/currency.ts";
import {
  decimalText,
  formatAmount,
  formatMoney,
  formatPercent,
  formatQuantity,
} from "#domain/money/format.ts";
import { parseMoney, parsePercent, parseQuantity } from "#domain/money/parse.ts";

const amount = fc.maxSafeInteger();
const currency = fc.constantFrom("USD", "AUD", "EUR", "GBP", "JPY", "KWD", "CLP");

describe("what is shown can be typed back", () => {
  it("as money, as a plain amount, as form text", () => {
    fc.assert(
      fc.property(amount, currency, (value, code) => {
        const digits = minorDigits(code);
        for (const text of [
          formatMoney(value, code),
          formatAmount(value, code),
          decimalText(value, digits),
          `${decimalText(value, digits)} ${code.toLowerCase()}`,
        ]) {
          expect(parseMoney(text, code)).toEqual({ ok: true, value });
        }
      }),
    );
  });

  it("as quantity and percentage", () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseQuantity(formatQuantity(value))).toEqual({ ok: true, value });
        expect(parsePercent(formatPercent(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it("whatever is typed is an integer or a sentence", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-$ .,0-9%]{0,12}$/)), (text) => {
        for (const parsed of [parseMoney(text, "USD"), parseQuantity(text), parsePercent(text)]) {
          if (parsed.ok) expect(Number.isSafeInteger(parsed.value)).toBe(true);
          else expect(parsed.message).toMatch(/^Enter /);
        }
      }),
    );
  });
});

it("knows how many decimals each currency has", () => {
  expect(["JPY", "CLP", "VND", "KWD", "TND", "USD", "AUD", "HUF"].map(minorDigits)).toEqual([
    0, 0, 0, 3, 3, 2, 2, 2,
  ]);
});

describe("formatting", () => {
  it("writes every figure as Intl does", () => {
    const every = fc.constantFrom(...Intl.supportedValuesOf("currency"));
    const signed = fc.constantFrom("auto" as const, "always" as const);
    const exact = (value: number, digits: number) => decimalText(value, digits) as `${number}`;
    const plain = (least: number, most: number) =>
      new Intl.NumberFormat("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
    fc.assert(
      fc.property(
        fc.oneof(amount, fc.integer({ min: -2_000_000, max: 2_000_000 })),
        every,
        signed,
        (value, code, sign) => {
          const digits = minorDigits(code);
          const money = new Intl.NumberFormat("en-US", {
            ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
            ...{ style: "currency", currency: code, currencyDisplay: "narrowSymbol" },
            signDisplay: sign === "always" ? "exceptZero" : "auto",
          });
          expect(formatMoney(value, code, { sign })).toBe(money.format(exact(value, digits)));
          expect(formatAmount(value, code)).toBe(plain(digits, digits).format(exact(value, digits)));
          expect(formatQuantity(value)).toBe(plain(0, 3).format(exact(value, 3)));
          expect(formatPercent(value)).toBe(`${plain(0, 2).format(exact(value, 2))}%`);
        },
      ),
    );
  });

  it.each([
    [124_000, "USD", "$1,240.00"],
    [-5, "USD", "-$0.05"],
    [0, "AUD", "$0.00"],
    [124_000, "JPY", "¥124,000"],
    [124_000, "KWD", "KWD\u00a0124.000"],
    [Number.MAX_SAFE_INTEGER, "USD", "$90,071,992,547,409.91"],
  ])("%i in %s is %s", (minor, code, text) => {
    expect(formatMoney(minor, code)).toBe(text);
  });

  it("shows a sign on request, but none on zero", () => {
    const signed = (minor: number) => formatMoney(minor, "USD", { sign: "always" });
    expect([signed(1), signed(-1), signed(0)]).toEqual(["+$0.01", "-$0.01", "$0.00"]);
  });

  it("leaves the currency out where it is in sight", () => {
    expect([formatAmount(3250, "USD"), formatAmount(-3250, "JPY")]).toEqual(["32.50", "-3,250"]);
  });

  it("shows no more decimals than there are", () => {
    expect([2500, 1_240_000, 1, -333].map(formatQuantity)).toEqual(["2.5", "1,240", "0.001", "-0.333"]);
    expect([1250, 1000, 5].map(formatPercent)).toEqual(["12.5%", "10%", "0.05%"]);
  });

  it("writes plain decimals", () => {
    expect([
      decimalText(124_050, 2),
      decimalText(-5, 2),
      decimalText(7, 0),
      decimalText(12, 3),
      decimalText(12, 1),
    ]).toEqual(["1240.50", "-0.05", "7", "0.012", "1.2"]);
  });
});

describe("reading money", () => {
  it.each([
    ["1,240.50", 124_050],
    ["1 240,50", 124_050],
    ["1\u202f240,50", 124_050],
    ["1'240.50", 124_050],
    ["1.240,50", 124_050],
    ["1,234,567", 123_456_700],
    ["$1,240", 124_000],
    ["US$ 1,240", null],
    ["USD 1240.5", 124_050],
    ["1240 usd", 124_000],
    ["1240.", 124_000],
    [".5", 50],
    [",5", 50],
    ["0,05", 5],
    ["1,24", 124],
    ["−12.00", -1200],
    ["-$12", -1200],
    ["$-12", -1200],
    ["-0", 0],
    ["  7 ", 700],
  ])("%s", (text, value) => {
    expect(parseMoney(text, "USD")).toEqual(
      value === null ? expect.objectContaining({ ok: false }) : { ok: true, value },
    );
  });

  it.each([
    ["", "Enter an amount"],
    ["$", "Enter an amount"],
    ["12 apples", "Enter the amount in USD, like 1,240.50"],
    ["€12", "Enter the amount in USD, like 1,240.50"],
    ["1.240", "Enter an amount with no more than 2 decimals, like 1,240.50"],
    ["0,125", "Enter an amount with no more than 2 decimals, like 1,240.50"],
    ["1,24,000", "Enter an amount like 1,240.50"],
    ["12-", "Enter an amount like 1,240.50"],
    [".", "Enter an amount like 1,240.50"],
    ["-", "Enter an amount like 1,240.50"],
    ["1,2,3", "Enter an amount like 1,240.50"],
    ["1.2.3", "Enter an amount like 1,240.50"],
    ["1e5", "Enter an amount like 1,240.50"],
    ["99999999999999999", "Enter an amount that is smaller"],
  ])("%s is refused with: %s", (text, message) => {
    expect(parseMoney(text, "USD")).toEqual({ ok: false, message });
  });

  it("knows the decimals of a currency", () => {
    expect(parseMoney("1,240", "JPY")).toEqual({ ok: true, value: 1240 });
    expect(parseMoney("A$5.00", "AUD")).toEqual({ ok: true, value: 500 });
    expect(parseMoney("1.5", "JPY")).toEqual({
      ok: false,
      message: "Enter an amount with no decimals, like 1,240",
    });
    expect(parseMoney("1.2345", "KWD")).toEqual({
      ok: false,
      message: "Enter an amount with no more than 3 decimals, like 1,240.500",
    });
  });
});

describe("reading quantities and percentages", () => {
  it.each([
    ["0,125", 125],
    ["1,240", 1_240_000],
    ["12,5", 12_500],
    ["1.5", 1500],
  ])("quantity %s", (text, value) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value });
  });

  it.each([
    ["12.5 %", 1250],
    ["12,5%", 1250],
    ["100", 10_000],
  ])("percentage %s", (text, value) => {
    expect(parsePercent(text)).toEqual({ ok: true, value });
  });

  it("says what was wrong", () => {
    expect(parseQuantity(" ")).toEqual({ ok: false, message: "Enter a quantity" });
    expect(parseQuantity("two")).toEqual({ ok: false, message: "Enter a quantity like 2.5" });
    expect(parsePercent("5 %%")).toEqual({ ok: false, message: "Enter a percentage like 12.5" });
  });
});
