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
  const digits = minorDigits(currency);
  const format = kept(`${currency} ${sign}`, () => ({
    ...decimals(digits),
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: sign === "always" ? "exceptZero" : "auto",
  }));
  return format.format(exactText(minor, digits));
}

/** "1,240.00": for sentences and columns where the currency is already in sight. */
export function formatAmount(minor: Minor, currency: string): string {
  const digits = minorDigits(currency);
  return kept(`amount ${digits}`, () => decimals(digits)).format(exactText(minor, digits));
}

/** "2.5": as many decimals as the quantity has. */
export function formatQuantity(milli: Milli): string {
  return formatShortest(milli, 3);
}

/** "12.5%" */
export function formatPercent(bp: Bp): string {
  return `${formatShortest(bp, 2)}%`;
}

const formatShortest = (scaled: number, digits: number): string =>
  kept(`shortest ${digits}`, () => decimals(digits, 0)).format(exactText(scaled, digits));

const decimals = (most: number, least = most): Intl.NumberFormatOptions => ({
  minimumFractionDigits: least,
  maximumFractionDigits: most,
});

// Intl reads decimal text exactly; dividing first would bring a float in (rule M1)
const exactText = (scaled: number, digits: number) => decimalText(scaled, digits) as `${number}`;

const formats = new Map<string, Intl.NumberFormat>();

function kept(name: string, options: () => Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat("en-US", options());
  formats.set(name, format);
  return format;
}
