import { TOO_LONG } from "../../import/header.ts";
import type { Bp, Minor } from "../../money/money.ts";
import { parseMoney, parsePercent } from "../../money/parse.ts";
import { visibleLine } from "../../text/invisible.ts";
import { same } from "../../text/same.ts";
import type { Rate } from "../rate-card.ts";
import { CALL_OUT, MATERIALS } from "../rates-on.ts";
import { rateColumns } from "./columns.ts";

export type RateValues = Readonly<Record<string, string>>;

/** What a row of a file agrees. */
export type RateEntry =
  | { of: "rate"; rate: Rate }
  | { of: "call_out"; normalMinor: Minor; afterHoursMinor: Minor | null }
  | { of: "materials"; markupBp: Bp };

export interface RateRow {
  /** As counted in the file; the headings are line 1. */
  line: number;
  values: RateValues;
  /** Null where something is wrong. */
  entry: RateEntry | null;
  /** What is wrong, in plain words. */
  errors: string[];
}

const MOST_MINOR = 1e12;
const MOST_MARKUP_BP = 100_000;

/** Cleans and checks one line; `beyond` holds what stands right of all headings. What it has in common with other lines is for `readRates` to say. */
export function readRow(line: number, raw: RateValues, currency: string): RateRow {
  const values = Object.fromEntries(
    rateColumns.map(({ key }) => [key, unmarked(visibleLine(raw[key] ?? ""))]),
  );
  const errors: string[] = [];
  const { code = "", trade = "", description = "", unit = "", normal = "", afterHours = "" } = values;
  const amount = (label: string, text: string): Minor | null => {
    const read = parseMoney(text, currency);
    if (!read.ok) errors.push(`${label}: ${read.message}.`);
    else if (read.value < 0) errors.push(`${label} is below zero.`);
    else if (read.value > MOST_MINOR) errors.push(`${label} is too large.`);
    else return read.value;
    return null;
  };
  const afterHoursMinor = () => (afterHours === "" ? null : amount("After hours", afterHours));
  if (raw.beyond) errors.push(TOO_LONG);
  for (const { key, label, required, longest = 200 } of rateColumns) {
    const value = values[key] ?? "";
    if (required && !value) errors.push(`${label} is missing.`);
    if (value.length > longest) errors.push(`${label} is longer than ${longest} characters.`);
  }
  const row = (entry: RateEntry | null): RateRow => ({
    line,
    values,
    entry: errors.length > 0 ? null : entry,
    errors,
  });
  if (is(code, MATERIALS)) {
    const read = parsePercent(normal);
    if (normal && !read.ok) errors.push(`Normal: ${read.message}.`);
    if (read.ok && (read.value < 0 || read.value > MOST_MARKUP_BP))
      errors.push("The markup on materials is between 0 % and 1,000 %.");
    return row(read.ok ? { of: "materials", markupBp: read.value } : null);
  }
  const normalMinor = normal ? amount("Normal", normal) : null;
  const late = afterHoursMinor();
  if (is(code, CALL_OUT))
    return row(normalMinor === null ? null : { of: "call_out", normalMinor, afterHoursMinor: late });
  if (!description) errors.push("Description is missing.");
  if (!unit) errors.push("Unit is missing.");
  return row(
    normalMinor === null
      ? null
      : { of: "rate", rate: { code, trade, description, unit, normalMinor, afterHoursMinor: late } },
  );
}

const is = (code: string, name: string) => bare(code) === bare(name);
const bare = (code: string) => same(code).replace(/[\s_-]/g, "");

/** A spreadsheet's own mark of text, which our files put before what would else be run as a formula. */
const unmarked = (text: string) => text.replace(/^'(?=[=+\-@])/, "");
