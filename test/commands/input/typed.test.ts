import { expect, test } from "vitest";
import { money, positiveMoney, quantity } from "#commands/input.ts";
import { currency } from "#commands/organisation/settings-input.ts";

test("an amount is the organisation's own currency whatever sign is typed before it", () => {
  for (const text of ["1,240.50", "$1,240.50", "€1240.50", "1240.50 EUR", "A$1,240.50"])
    expect(money().parse(text)).toBe(124_050);
  expect(money().parse(124_050)).toBe(124_050);
  expect(positiveMoney.safeParse("twelve").error?.issues[0]?.message).toMatch(/amount/i);
  expect(quantity.parse("2.5")).toBe(2_500);
});

test("an organisation chooses among currencies with two digits", () => {
  expect(currency.parse("EUR")).toBe("EUR");
  expect(currency.safeParse("JPY").success).toBe(false);
});
