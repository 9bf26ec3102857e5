import { lineNet } from "../money/money.ts";
import { termProblems } from "../standing-order/check-terms.ts";
import { badChoice } from "./choose.ts";
import { type Draft, type DraftLine, MOST_LINES, MOST_RECIPIENTS } from "./draft.ts";
import { documentFigures, firstChoices } from "./figures.ts";
import { type DocumentKind, isStanding, typeOf } from "./kinds.ts";
import { wordProblems } from "./worded.ts";

/** What keeps a draft from being sent, at the part of it that has to change. */
export interface Problem {
  /** A path into the draft, such as `lines[3].description`. */
  field: string;
  message: string;
}

/** Everything that is wrong at once, in the order it stands on the page (rule D1: checked before it is sent). */
export function problemsOf(kind: DocumentKind, draft: Draft, today: string): Problem[] {
  return [
    ...(draft.title.trim() ? [] : [problem("title", "Give it a title that its recipient understands.")]),
    ...(isStanding(kind) ? standingProblems(draft, today) : []),
    ...lineProblems(kind, draft),
    ...choiceProblems(draft),
    ...moneyProblems(kind, draft),
    ...(draft.until !== null && draft.until < today
      ? [problem("until", "That day has passed. Choose a later one.")]
      : []),
    ...wordProblems(draft),
    ...recipientProblems(kind, draft),
  ];
}

const problem = (field: string, message: string): Problem => ({ field, message });

function standingProblems({ standing }: Draft, today: string): Problem[] {
  if (!standing) return [problem("standing", "Enter what it may be called off for.")];
  const { terms } = standing;
  const passed = terms.validTo !== "" && terms.validTo < today;
  return [
    ...termProblems(terms).map(({ field, message }) => problem(`standing.terms.${field}`, message)),
    ...(passed ? [problem("standing.terms.validTo", "That day has passed. Choose a later one.")] : []),
  ];
}

function lineProblems(kind: DocumentKind, { lines }: Draft): Problem[] {
  if (lines.length === 0 && isStanding(kind)) return [];
  if (lines.length === 0) return [problem("lines", "Add a line: there is nothing in it yet.")];
  if (lines.length > MOST_LINES) return [problem("lines", `Keep it to ${MOST_LINES} lines.`)];
  return lines.flatMap((line, at) =>
    line.description.trim() ? [] : [problem(`lines[${at}].description`, "Say what this line is for.")],
  );
}

function choiceProblems({ lines }: Draft): Problem[] {
  const bad = badChoice(lines, firstChoices(lines));
  if (!bad) return [];
  const at = lines.findIndex(({ id }) => id === bad.lineId);
  return [problem(`lines[${at}].chosen`, bad.message)];
}

function moneyProblems(kind: DocumentKind, draft: Draft): Problem[] {
  const type = typeOf(kind);
  const { netMinor, grossMinor } = documentFigures(draft, firstChoices(draft.lines));
  const problems: Problem[] = [];
  // A change order may take away; nothing else may come to less than nothing
  if (kind !== "change_order" && type !== "bid_request" && netMinor < 0)
    problems.push(problem("lines", "The lines come to less than nothing."));
  if (kind !== "change_order" && draft.lines.some((line) => lineNet(line) < 0 && !isDeduction(kind, line)))
    problems.push(problem("lines", "A discount is larger than its line."));
  if ((type === "customer_invoice" || type === "bill") && netMinor === 0)
    problems.push(problem("lines", "It comes to nothing. Enter what is to be paid."));
  if (draft.deposit?.kind === "amount" && draft.deposit.minor > Math.max(grossMinor, 0))
    problems.push(problem("deposit", "The deposit is more than the total."));
  const percent = draft.schedule.reduce(
    (sum, { share }) => sum + (share.kind === "percent" ? share.bp : 0),
    0,
  );
  if (percent > 10_000) problems.push(problem("schedule", "The payments come to more than 100 %."));
  return problems;
}

/** What is bought may be bought for less, by a line of its own that takes off, and is billed so. */
const isDeduction = (kind: DocumentKind, { unitPriceMinor, discountMinor }: DraftLine): boolean =>
  ["work_order", "purchase_order", "bill"].includes(kind) && unitPriceMinor < 0 && discountMinor === 0;

function recipientProblems(kind: DocumentKind, { preparedFor, signed }: Draft): Problem[] {
  const field = "preparedFor";
  if (preparedFor.length === 0) return [problem(field, "Choose who it is for.")];
  if (preparedFor.length > MOST_RECIPIENTS)
    return [problem(field, `Keep it to ${MOST_RECIPIENTS} recipients.`)];
  const asks = typeOf(kind) !== "customer_invoice";
  if ((asks || signed) && !preparedFor.some(({ role }) => role === "signer"))
    return [problem(field, signed ? "Choose who signs it." : "Choose who accepts it.")];
  return [];
}
