import { formatMoney } from "../money/format.ts";
import { wholeDayOf } from "../time/whole-day.ts";
import type { Draft } from "./draft.ts";
import { type FieldValues, fieldProblem, filled, textFieldProblem, withFields } from "./fields.ts";
import type { DocumentHead } from "./head.ts";
import type { Shown } from "./shown.ts";

/** What its fields stand for as a document is now: the total moves with its options, the day is when it was sent. */
export function fieldValues(head: DocumentHead, { totals }: Pick<Shown, "totals">): FieldValues {
  const { preparedFor, job, site, number, sentAt, currency, timeZone } = head;
  return {
    customer: preparedFor.company || preparedFor.name,
    job: job.title,
    site: site.name,
    number,
    ...(sentAt !== null && { date: wholeDayOf(sentAt, timeZone) }),
    ...(totals && { total: formatMoney(totals.grossMinor, currency) }),
  };
}

/** A document with the fields in its words filled, as it is read. */
export const worded = (head: DocumentHead, shown: Shown): Shown =>
  withFields(shown, fieldValues(head, shown));

/** Why the words of a draft could not be read as they are meant, at the part they stand in. */
export function wordProblems(draft: Draft): { field: string; message: string }[] {
  const { cover, scope, terms, show } = draft;
  const found = [
    ...Object.entries({ cover, scope, terms }).map(
      ([field, text]) => [field, textFieldProblem(text)] as const,
    ),
    ...(["footer", "message"] as const).map((field) => [field, fieldProblem(draft[field])] as const),
  ];
  const problems = found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
  const words = JSON.stringify({ cover, scope, terms, footer: draft.footer, message: draft.message });
  // rule D2: what is hidden is not told in words either
  if (!show.totals && filled(words, { total: "" }) !== words)
    problems.push({
      field: "show.totals",
      message: "The words tell {{total}}, so the totals cannot be hidden.",
    });
  return problems;
}
