import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { readRates } from "#domain/rate/file/read.ts";
import { invalid } from "#domain/refusal.ts";
import { counted } from "#domain/words.ts";
import { defineCommand } from "../command.ts";
import { readCsv } from "../import/read-csv.ts";
import { expectedVersion, id } from "../input.ts";
import { beginCard } from "./begin-card.ts";
import { nextVersion } from "./next-version.ts";
import { cardName, isEmpty, validity } from "./rate-card-input.ts";

const MOST_CHARACTERS = 300_000;

const csv = z
  .string({ error: "Choose a file, or paste its lines." })
  .max(MOST_CHARACTERS, "The file is too large for a rate card.");

/** With a card it becomes its next version; else it is the contractor's new card of this name. */
const input = validity.extend({
  csv,
  rateCardId: id.optional(),
  expectedVersion,
  contractorId: id.optional(),
  name: cardName.optional(),
});

/** The card is taken whole: one line that cannot be read refuses all, and is named. */
export const importRateCard = defineCommand({
  name: "rate-card/import",
  summary:
    "Read a rate card from CSV with the columns Code, Trade, Description, Unit, Normal and After hours: a contractor's new card, or a card's next version.",
  who: manager,
  input,
  run(context, given) {
    const { rateCardId, expectedVersion: expected, contractorId, name, validFrom, validTo, note } = given;
    const version = {
      days: { validFrom, validTo, note },
      terms: (currency: string) => termsIn(given.csv, currency),
    };
    if (rateCardId !== undefined)
      return nextVersion(context, { ...version, rateCardId, expectedVersion: expected });
    if (contractorId === undefined) throw invalid("Choose a contractor.", "contractorId");
    if (name === undefined) throw invalid("Enter a name for the card.", "name");
    return beginCard(context, { ...version, contractorId, name });
  },
});

function termsIn(csv: string, currency: string) {
  const file = readRates(readCsv(csv), currency);
  if (!file.ok) throw invalid(file.message, "csv");
  const wrong = file.rows.filter(({ errors }) => errors.length > 0);
  const [first] = wrong;
  if (first || !file.terms) {
    const others =
      wrong.length > 1 ? ` ${counted(wrong.length - 1, "more line")} cannot be read either.` : "";
    throw invalid(`Line ${first?.line}: ${first?.errors.join(" ")}${others}`, "csv", "wrong_rows");
  }
  if (isEmpty(file.terms)) throw invalid("Enter at least one rate.", "csv");
  return file.terms;
}
