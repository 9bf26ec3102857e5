import { documentTotals } from "../money/document-totals.ts";
import { shareOfGross } from "./figures.ts";
import { scheduleAmounts } from "./schedule.ts";
import { type Shown, type ShownGroup, type ShownLine, type ShownTotals, shownTotals } from "./shown.ts";

/**
 * The document after one of its options is turned on or off, worked out from nothing but what its reader has. Null where
 * what is hidden would be needed: only who knows all of it can say then.
 */
export function moved(shown: Shown, id: string, on: boolean): Shown | null {
  const changed = changedBy(linesOf(shown), id, on);
  const isPriced = changed.every(({ netMinor }) => netMinor !== undefined);
  const isTaxed = changed.every(({ taxBp }) => taxBp !== undefined);
  if (shown.groups.some(({ netMinor }) => netMinor !== undefined) && !isPriced) return null;
  if (shown.totals && !(isPriced && isTaxed)) return null;
  const after = turned(shown, id, on);
  const groups = after.groups.map((group) => movedGroup(group, changed));
  if (!shown.totals) return { ...after, groups };
  const totals = movedTotals(shown.totals, changed);
  const shares = shown.schedule.flatMap(({ share }) => (share ? [{ share }] : []));
  const amounts = scheduleAmounts(shares, totals.grossMinor);
  const schedule = shown.schedule.map((milestone, at) => ({ ...milestone, amountMinor: amounts[at] ?? 0 }));
  return { ...after, groups, totals, schedule };
}

/** The same with its lines marked as chosen or not, and every figure left as it was. */
export function turned(shown: Shown, id: string, on: boolean): Shown {
  const changed = new Set(changedBy(linesOf(shown), id, on));
  const groups = shown.groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => (changed.has(line) ? { ...line, counts: !line.counts } : line)),
  }));
  return { ...shown, groups };
}

const linesOf = ({ groups }: Shown) => groups.flatMap(({ lines }) => lines);

/** The line itself and, where it is turned on among alternatives, those that make way for it. */
function changedBy(lines: readonly ShownLine[], id: string, on: boolean): ShownLine[] {
  const option = lines.find((line) => line.id === id)?.option;
  if (!option) return [];
  const set = on && option.kind === "alternative" ? option.set : null;
  return lines.filter((line) =>
    line.id === id ? line.counts !== on : line.counts && set !== null && isInSet(line, set),
  );
}

const isInSet = ({ option }: ShownLine, set: string) => option?.kind === "alternative" && option.set === set;

/** What turning the line round adds. */
const effectOf = ({ netMinor = 0, counts }: ShownLine) => (counts ? -netMinor : netMinor);

function movedGroup(group: ShownGroup, changed: readonly ShownLine[]): ShownGroup {
  if (group.netMinor === undefined) return group;
  const ids = new Set(group.lines.map(({ id }) => id));
  const inside = changed.filter(({ id }) => ids.has(id));
  return { ...group, netMinor: inside.reduce((sum, line) => sum + effectOf(line), group.netMinor) };
}

function movedTotals(
  { taxGroups: before, deposit }: ShownTotals,
  changed: readonly ShownLine[],
): ShownTotals {
  const { netMinor, taxGroups, taxMinor, grossMinor } = documentTotals([
    ...before.map(({ baseMinor, rateBp }) => taxable(baseMinor, rateBp)),
    ...changed.map((line) => taxable(effectOf(line), line.taxBp ?? 0)),
  ]);
  const depositMinor = shareOfGross(deposit, grossMinor);
  return shownTotals({ netMinor, taxGroups, taxMinor, grossMinor, depositMinor }, deposit);
}

const taxable = (netMinor: number, taxRateBp: number) => ({ netMinor, taxCategory: "S", taxRateBp });
