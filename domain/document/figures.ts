import { documentTotals, type TaxGroup } from "../money/document-totals.ts";
import { lineNet, type Minor, percentOf } from "../money/money.ts";
import type { Draft, DraftLine, Share } from "./draft.ts";

/** Which lines with an option are chosen, by id. Lines without one are not in it. */
export type Choices = Readonly<Record<string, boolean>>;

export interface DocumentFigures {
  netMinor: Minor;
  taxGroups: TaxGroup[];
  taxMinor: Minor;
  grossMinor: Minor;
  depositMinor: Minor;
}

export const firstChoices = (lines: readonly DraftLine[]): Choices =>
  Object.fromEntries(lines.flatMap(({ id, option, chosen }) => (option ? [[id, chosen]] : [])));

type Optional = Pick<DraftLine, "id" | "option" | "chosen">;

/** What was chosen, or else what is to begin with. Whatever an object has by birth is no choice. */
export const isChosen = ({ id, chosen }: Optional, choices: Choices): boolean =>
  Object.hasOwn(choices, id) ? choices[id] === true : chosen;

/** Whether a line counts: a line without an option always does. */
export const counts = (line: Optional, choices: Choices): boolean =>
  line.option === null || isChosen(line, choices);

/** Rule M2: each line rounded once, tax once for each rate. */
export function documentFigures(draft: Pick<Draft, "lines" | "deposit">, choices: Choices): DocumentFigures {
  const taxable = draft.lines
    .filter((line) => counts(line, choices))
    .map((line) => ({ netMinor: lineNet(line), taxCategory: "S", taxRateBp: line.taxBp }));
  const { netMinor, taxGroups, taxMinor, grossMinor } = documentTotals(taxable);
  return { netMinor, taxGroups, taxMinor, grossMinor, depositMinor: shareOfGross(draft.deposit, grossMinor) };
}

/** An amount is never more than what it is a part of, nor asked back: of a reduction it is nothing. */
export function shareOfGross(share: Share | null, grossMinor: Minor): Minor {
  if (!share || grossMinor <= 0) return 0;
  const minor = share.kind === "percent" ? percentOf(grossMinor, share.bp) : share.minor;
  return Math.min(Math.max(minor, 0), grossMinor);
}
