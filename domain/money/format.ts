import { minorDigits } from "./currency.ts";
import type { Bp, Milli, Minor } from "./money.ts";

/** Plain decimal text of a scaled integer, as form fields and CSV hold it: (124050, 2) is "1240.50". */
export function decimalText(scaled: number, digits: number): string {
  const padded = String(Math.abs(scaled)).padStart(digits + 1, "0");
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits);
  return `${scaled < 0 ? "-" : ""}${whole}${digits > 0 ? `.${fraction}` : ""}`;
}

/** "$1,240.00"; with `sign` "always" also "+$1,240.00". */
export function formatMoney(
  minor: Minor,
  currency: string,
  { sign = "auto" }: { sign?: "auto" | "always" } = {},
): string {
  const before = minor < 0 ? "-" : sign === "always" && minor > 0 ? "+" : "";
  return before + symbolOf(currency) + formatAmount(Math.abs(minor), currency);
}

/** "1,240.00": for sentences and columns where the currency is already in sight. */
export const formatAmount = (minor: Minor, currency: string): string =>
  grouped(decimalText(minor, minorDigits(currency)));

/** "2.5": as many decimals as the quantity has. */
export const formatQuantity = (milli: Milli): string => grouped(shortest(decimalText(milli, 3)));

/** "12.5%" */
export const formatPercent = (bp: Bp): string => `${grouped(shortest(decimalText(bp, 2)))}%`;

const shortest = (text: string) => text.replace(/\.?0+$/, "");

/** Thousands set off by commas. Intl does the same (a test compares them), at many times the cost a page of lines pays. */
function grouped(text: string): string {
  const first = text.startsWith("-") ? 1 : 0;
  const point = text.indexOf(".");
  let at = point < 0 ? text.length : point;
  let behind = text.slice(at);
  for (; at - 3 > first; at -= 3) behind = `,${text.slice(at - 3, at)}${behind}`;
  return text.slice(0, at) + behind;
}

const symbols = new Map<string, string>();

/** What stands before an amount: "$", or "CHF" and a space. */
function symbolOf(currency: string): string {
  const known = symbols.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  const parts = format.formatToParts(0);
  const symbol = parts
    .slice(
      0,
      parts.findIndex(({ type }) => type === "integer"),
    )
    .map(({ value }) => value)
    .join("");
  symbols.set(currency, symbol);
  return symbol;
}
