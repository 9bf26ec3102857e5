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
) {
  return formatScaled(minor, minorDigits(currency), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: sign === "always" ? "exceptZero" : "auto",
  });
}

/** "1,240.00": for sentences and columns where the currency is already in sight. */
export function formatAmount(minor: Minor, currency: string): string {
  return formatScaled(minor, minorDigits(currency), {});
}

/** "2.5": as many decimals as the quantity has. */
export function formatQuantity(milli: Milli): string {
  return formatShortest(milli, 3);
}

/** "12.5%" */
export function formatPercent(bp: Bp): string {
  return `${formatShortest(bp, 2)}%`;
}

function formatShortest(scaled: number, digits: number): string {
  return numberFormat({ minimumFractionDigits: 0, maximumFractionDigits: digits }).format(
    exactText(scaled, digits),
  );
}

function formatScaled(scaled: number, digits: number, options: Intl.NumberFormatOptions): string {
  const fractions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return numberFormat({ ...options, ...fractions }).format(exactText(scaled, digits));
}

// Intl reads decimal text exactly; dividing first would bring a float in (rule M1)
function exactText(scaled: number, digits: number): `${number}` {
  return decimalText(scaled, digits) as `${number}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat("en-US", options);
  formats.set(key, format);
  return format;
}
