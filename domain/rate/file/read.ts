import { beyond, readHeadings } from "../../import/header.ts";
import { same } from "../../text/same.ts";
import { MOST_RATES, type RateTerms } from "../rate-card.ts";
import { clashesOf } from "../terms.ts";
import { rateColumns } from "./columns.ts";
import { type RateEntry, type RateRow, readRow } from "./row.ts";

export type RateFile =
  | { ok: false; message: string }
  | {
      ok: true;
      rows: RateRow[];
      /** Headings that were left out. */
      unknown: string[];
      /** Null while a row is wrong: a card is taken whole or not at all. */
      terms: RateTerms | null;
    };

/** Reads a card from a file's lines, headings first; or says why they cannot be read at all. */
export function readRates(lines: readonly (readonly string[])[], currency: string): RateFile {
  const [headings, ...body] = lines;
  if (!headings || body.length === 0)
    return { ok: false, message: "There is nothing below the headings. The first line names the columns." };
  if (body.length > MOST_RATES + 2)
    return { ok: false, message: `A card holds ${MOST_RATES} rates at most. Make a card for each trade.` };
  const { at, unknown, missing } = readHeadings(rateColumns, headings);
  if (missing.length > 0)
    return {
      ok: false,
      message: `There is no column called ${missing.join(" or ")}. The first line names the columns.`,
    };
  const read = body.map((cells, index) =>
    readRow(
      index + 2,
      {
        ...Object.fromEntries([...at].map(([key, column]) => [key, cells[column] ?? ""])),
        beyond: beyond(headings, cells),
      },
      currency,
    ),
  );
  const rows = withoutTwins(read);
  const entries = rows.flatMap(({ entry }) => entry ?? []);
  return { ok: true, rows, unknown, terms: entries.length === rows.length ? termsOf(entries) : null };
}

function termsOf(entries: readonly RateEntry[]): RateTerms {
  const callOut = entries.find((entry) => entry.of === "call_out");
  const materials = entries.find((entry) => entry.of === "materials");
  return {
    callOutMinor: callOut?.normalMinor ?? null,
    callOutAfterHoursMinor: callOut?.afterHoursMinor ?? null,
    materialsMarkupBp: materials?.markupBp ?? null,
    rates: entries.flatMap((entry) => (entry.of === "rate" ? [entry.rate] : [])),
  };
}

/** A line that says again what an earlier one said is wrong: nobody could tell which of the two was meant. */
function withoutTwins(rows: readonly RateRow[]): RateRow[] {
  const rated = rows.flatMap(({ entry, line }) => (entry?.of === "rate" ? [{ line, rate: entry.rate }] : []));
  const clashes = clashesOf(rated.map(({ rate }) => rate));
  const wrong = new Map(
    clashes.map(({ index, other, what }) => [
      rated[index]?.line,
      what === "code"
        ? `The code is the same as on line ${rated[other]?.line}.`
        : other < 0
          ? "These words stand for the card's own call-out or materials. Use others."
          : `Description and unit are the same as on line ${rated[other]?.line}. Say what tells them apart.`,
    ]),
  );
  const special = new Map<string, number>();
  return rows.map((row) => {
    const said = wrong.get(row.line) ?? repeated(row, special);
    return said ? { ...row, entry: null, errors: [...row.errors, said] } : row;
  });
}

function repeated({ entry, line, values }: RateRow, seen: Map<string, number>): string | null {
  if (!entry || entry.of === "rate") return null;
  const before = seen.get(entry.of);
  seen.set(entry.of, before ?? line);
  return before === undefined
    ? null
    : `${same(values.code ?? "").toUpperCase()} is on line ${before} already.`;
}
