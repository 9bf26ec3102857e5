import type { TaxGroup } from "../money/document-totals.ts";
import { type Bp, lineNet, type Milli, type Minor } from "../money/money.ts";
import type { StandingDraft } from "../standing-order/terms.ts";
import type { AttachedFile, SentFile } from "./attached.ts";
import type { Draft, DraftLine, Option, Share } from "./draft.ts";
import { type Choices, counts, type DocumentFigures, documentFigures } from "./figures.ts";
import type { RichText } from "./rich-text.ts";
import { scheduleAmounts } from "./schedule.ts";

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
  /** Where there is one. */
  discountMinor?: Minor;
  netMinor?: Minor;
  /** Of a line with an option, so that the total moves with it at once. */
  taxBp?: Bp;
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
  deposit: Share | null;
  depositMinor: Minor;
}

export interface ShownMilestone {
  id: string;
  name: string;
  on: string | null;
  /** Of the gross; neither is there where totals are hidden. */
  share?: Share;
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
  /** Files that go along; of one that was not sent yet there is no hash. */
  attached: (AttachedFile & Partial<Pick<SentFile, "sha256">>)[];
  /** Of a standing order, or of a change to one. */
  standing?: StandingDraft | undefined;
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
  | "standing"
> & { attached?: Shown["attached"] };

/**
 * The one way from what staff wrote to what a recipient gets (rule D2). Lines with an option stay even where lines are
 * hidden, since the recipient is asked about them; a group whose name is shown says nothing of the lines in it.
 */
export function shownOf(draft: Shape, choices: Choices): Shown {
  const { title, cover, scope, terms, footer, show, until, signed, standing, attached = [] } = draft;
  const figures = documentFigures(draft, choices);
  return {
    title,
    cover,
    scope,
    terms,
    footer,
    groups: groupsOf(draft, choices),
    totals: show.totals ? shownTotals(figures, draft.deposit) : null,
    schedule: shownSchedule(draft, figures.grossMinor),
    until,
    signed,
    attached,
    ...(standing && { standing }),
  };
}

function groupsOf({ groups, lines, show }: Shape, choices: Choices): ShownGroup[] {
  const named = [{ id: "", name: "" }, ...groups];
  const known = new Set(groups.map(({ id }) => id));
  const within = Map.groupBy(lines, ({ groupId }) => (groupId && known.has(groupId) ? groupId : ""));
  return named.flatMap(({ id, name }): ShownGroup[] => {
    const inside = within.get(id);
    if (!inside) return [];
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
  const { id, description, notes, option, quantityMilli, unit, unitPriceMinor, discountMinor, taxBp } = line;
  return {
    id,
    description,
    notes,
    option,
    counts: isCounted,
    ...(show.quantities && { quantityMilli, unit }),
    ...(show.prices && { netMinor: lineNet(line) }),
    ...(show.prices && discountMinor !== 0 && { discountMinor }),
    // With both it could be worked out; alone it says what one costs
    ...(show.prices && show.quantities && { unitPriceMinor }),
    ...(show.prices && show.totals && option && { taxBp }),
  };
}

/** A rate that nothing is taxed at is not told. */
export const shownTotals = (figures: DocumentFigures, deposit: Share | null): ShownTotals => ({
  ...figures,
  taxGroups: figures.taxGroups.filter(({ baseMinor }) => baseMinor !== 0),
  deposit,
});

function shownSchedule({ schedule, show }: Shape, grossMinor: Minor): ShownMilestone[] {
  const amounts = scheduleAmounts(schedule, grossMinor);
  return schedule.map(({ id, name, on, share }, at) => ({
    ...{ id, name, on },
    ...(show.totals && { share, amountMinor: amounts[at] ?? 0 }),
  }));
}
