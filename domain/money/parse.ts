import { minorDigits } from "./currency.ts";

export type Parsed = { ok: true; value: number } | { ok: false; message: string };

type Expected = { noun: string; digits: number; example: string };

/** Reads "1,240.50", "1 240,50", "$1,240" or "1240 USD" into minor units. */
export function parseMoney(text: string, currency: string): Parsed {
  const bare = withoutCurrency(text, currency);
  const digits = minorDigits(currency);
  const example = digits === 0 ? "1,240" : `1,240.${"5".padEnd(digits, "0")}`;
  if (/\p{Sc}|[A-Z]{3}/u.test(bare))
    return { ok: false, message: `Enter the amount in ${currency}, like ${example}` };
  return parseDecimal(bare, { noun: "an amount", digits, example });
}

/** Reads "2.5" or "1,240" into thousandths. */
export function parseQuantity(text: string): Parsed {
  return parseDecimal(text, { noun: "a quantity", digits: 3, example: "2.5" });
}

/** Reads "12.5 %" or "12,5" into basis points. */
export function parsePercent(text: string): Parsed {
  return parseDecimal(text.replace(/\s*%\s*$/, ""), { noun: "a percentage", digits: 2, example: "12.5" });
}

function withoutCurrency(text: string, currency: string): string {
  const symbols = (["symbol", "narrowSymbol"] as const).map((currencyDisplay) =>
    new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay })
      .formatToParts(0)
      .find((part) => part.type === "currency"),
  );
  const names = [currency, ...symbols.map((part) => part?.value ?? currency)];
  const upper = text.trim().toUpperCase();
  const name = names.find((candidate) => upper.includes(candidate));
  return name === undefined ? upper : upper.replace(name, "");
}

function parseDecimal(text: string, { noun, digits, example }: Expected): Parsed {
  const compact = text.replace(/[\s'’]/g, "").replace(/^[−–]/, "-");
  if (compact === "") return { ok: false, message: `Enter ${noun}` };
  const parts = splitDecimal(compact);
  if (parts === null) return { ok: false, message: `Enter ${noun} like ${example}` };
  if (parts.fraction.length > digits) {
    const most = digits === 0 ? "no decimals" : `no more than ${digits} decimals`;
    return { ok: false, message: `Enter ${noun} with ${most}, like ${example}` };
  }
  const scaled = Number(parts.whole + parts.fraction.padEnd(digits, "0"));
  if (!Number.isSafeInteger(scaled)) return { ok: false, message: `Enter ${noun} that is smaller` };
  return { ok: true, value: parts.negative && scaled !== 0 ? -scaled : scaled };
}

const plain = /^(-?)(\d*)(?:\.(\d*))?$/;
const groupedByComma = /^(-?)([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d*))?$/;
const groupedByPoint = /^(-?)(\d{1,3}(?:\.\d{3})+),(\d+)$/;
const decimalComma = /^(-?)(?=0?,|\d+,\d{1,2}$)(\d*),(\d+)$/;

// "1,240" is a thousand and more, "12,5" is twelve and a half: a comma before three digits groups
function splitDecimal(text: string): { negative: boolean; whole: string; fraction: string } | null {
  const match =
    plain.exec(text) ?? groupedByComma.exec(text) ?? groupedByPoint.exec(text) ?? decimalComma.exec(text);
  if (match === null) return null;
  const [, minus, whole = "", fraction = ""] = match;
  if (whole + fraction === "") return null;
  return { negative: minus === "-", whole: whole.replace(/[,.]/g, ""), fraction };
}
