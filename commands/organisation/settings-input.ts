import { z } from "zod";
import { minorDigits } from "#domain/money/currency.ts";

/** Those with two digits after the point: typed amounts are read so (commands/input.ts). */
const CURRENCIES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf("currency").filter((code) => minorDigits(code) === 2),
);

export const currency = z
  .string({ error: "Choose a currency." })
  .trim()
  .toUpperCase()
  .refine((code) => CURRENCIES.has(code), "Choose a currency.");

export const timeZone = z
  .string({ error: "Choose a time zone." })
  .refine(isTimeZone, "Choose a time zone from the list, such as Australia/Sydney.");

function isTimeZone(name: string): boolean {
  try {
    return name.length < 60 && new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
