import { z } from "zod";
import { reachBudget } from "#db/queries/budget.ts";
import { readOrganisation } from "#db/queries/organisation.ts";
import { manager } from "#domain/access/may.ts";
import { readSheet } from "#domain/budget/sheet.ts";
import { invalid } from "#domain/refusal.ts";
import { sentenceList } from "#domain/words.ts";
import { defineCommand } from "../command.ts";
import { readCsv } from "../import/read-csv.ts";
import { id } from "../input.ts";
import { edited } from "./edited.ts";

const MOST_CHARACTERS = 2_000_000;
const MOST_NAMED = 5;

const input = z.object({
  jobId: id,
  csv: z
    .string({ error: "Choose a CSV file." })
    .min(1, "The file is empty.")
    .max(MOST_CHARACTERS, "The file is too large for a budget."),
});

/** All lines of the file, or none: a budget with some lines missing looks right and is not. Throws `unread_cells`. */
export const importBudget = defineCommand({
  name: "budget/import",
  summary: "Add the lines of a CSV file to a job's budget.",
  who: manager,
  input,
  async run(context, { jobId, csv }) {
    const { db, viewer, orgId, newId } = context;
    const [{ job, budget }, { currency }] = await Promise.all([
      reachBudget(db, viewer, jobId),
      readOrganisation(db, orgId),
    ]);
    const read = readSheet(readCsv(csv), { budget, currency, newId });
    if (!read.ok) throw invalid(read.message, "csv", read.code);
    if (read.problems.length > 0) throw invalid(`${tell(read.problems)}.`, "csv", "unread_cells");
    return edited(context, { job, budget, changes: read.changes, from: { source: "file" } });
  },
});

function tell(problems: readonly { line: number; column: string; message: string }[]): string {
  const named = problems
    .slice(0, MOST_NAMED)
    .map(
      ({ line, column, message }) => `${column} on line ${line}: ${message.toLowerCase().replace(/\.$/, "")}`,
    );
  const more = problems.length - named.length;
  return sentenceList(more > 0 ? [...named, `${more} more`] : named);
}
