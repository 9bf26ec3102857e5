import type { TaxGroup } from "../money/document-totals.ts";
import { lineNet, type Milli, type Minor } from "../money/money.ts";
import type { Draft, DraftLine, Milestone, Option } from "./draft.ts";
import { type Choices, counts, documentFigures, shareOfGross } from "./figures.ts";
import type { RichText } from "./rich-text.ts";

/** A line as its recipient may read it. What is hidden is not there, rather than blank (rule D2). */
export interface ShownLine {
  id: string;
  description: string;
  notes: string;
  option: Option | null;
  /** Whether it counts as things stand. */
  counts: boolean;
  quantityMilli?: Milli;
  unit?: string;
  unitPriceMinor?: Minor;
  discountMinor?: Minor;
  netMinor?: Minor;
}

export interface ShownGroup {
  /** Blank for lines outside any group. */
  id: string;
  name: string;
  lines: ShownLine[];
  /** Σ of what counts in it. */
  netMinor?: Minor;
}

export interface ShownTotals {
  netMinor: Minor;
  taxGroups: TaxGroup[];
  taxMinor: Minor;
  grossMinor: Minor;
  depositMinor: Minor;
}

export interface ShownMilestone {
  id: string;
  name: string;
  on: string | null;
  /** Of the gross; blank where totals are hidden. */
  amountMinor?: Minor;
}

/** A document as its recipient reads it, on the page and on paper. */
export interface Shown {
  title: string;
  cover: RichText;
  scope: RichText;
  terms: RichText;
  footer: string;
  groups: ShownGroup[];
  totals: ShownTotals | null;
  schedule: ShownMilestone[];
  until: string | null;
  signed: boolean;
}

type Shape = Pick<
  Draft,
  | "title"
  | "cover"
  | "scope"
  | "terms"
  | "footer"
  | "groups"
  | "lines"
  | "show"
  | "deposit"
  | "schedule"
  | "until"
  | "signed"
>;

/**
 * The one way from what staff wrote to what a recipient gets (rule D2). Lines with an option stay even where lines are
 * hidden, since the recipient is asked about them; a group whose name is shown says nothing of the lines in it.
 */
export function shownOf(draft: Shape, choices: Choices): Shown {
  const { title, cover, scope, terms, footer, show, until, signed } = draft;
  const figures = documentFigures(draft, choices);
  return {
    title,
    cover,
    scope,
    terms,
    footer,
    groups: groupsOf(draft, choices),
    totals: show.totals ? figures : null,
    schedule: draft.schedule.map((milestone) => shownMilestone(milestone, show.totals, figures.grossMinor)),
    until,
    signed,
  };
}

function groupsOf({ groups, lines, show }: Shape, choices: Choices): ShownGroup[] {
  const named = [{ id: "", name: "" }, ...groups];
  const known = new Set(groups.map(({ id }) => id));
  return named.flatMap(({ id, name }): ShownGroup[] => {
    const inside = lines.filter(
      (line) => (line.groupId && known.has(line.groupId) ? line.groupId : "") === id,
    );
    if (inside.length === 0) return [];
    const counted = inside.filter((line) => counts(line, choices));
    const visible = inside.filter((line) => show.lines || line.option !== null);
    if (visible.length === 0 && name === "") return [];
    const group = { id, name, lines: visible.map((line) => shownLine(line, show, counts(line, choices))) };
    return [
      show.groups ? { ...group, netMinor: counted.reduce((sum, line) => sum + lineNet(line), 0) } : group,
    ];
  });
}

function shownLine(line: DraftLine, show: Draft["show"], isCounted: boolean): ShownLine {
  const { id, description, notes, option, quantityMilli, unit, unitPriceMinor, discountMinor } = line;
  return {
    id,
    description,
    notes,
    option,
    counts: isCounted,
    ...(show.quantities && { quantityMilli, unit }),
    ...(show.prices && { netMinor: lineNet(line), discountMinor }),
    // With both it could be worked out; alone it says what one costs
    ...(show.prices && show.quantities && { unitPriceMinor }),
  };
}

const shownMilestone = (
  { id, name, on, share }: Milestone,
  isPriced: boolean,
  grossMinor: Minor,
): ShownMilestone => ({ id, name, on, ...(isPriced && { amountMinor: shareOfGross(share, grossMinor) }) });
