import { documentTotals } from "../money/document-totals.ts";
import { shareOfGross } from "./figures.ts";
import { scheduleAmounts } from "./schedule.ts";
import { type Shown, type ShownGroup, type ShownLine, type ShownTotals, shownTotals } from "./shown.ts";

/**
 * The document after one of its options is turned on or off, worked out from nothing but what its reader has. Null where
 * what is hidden would be needed: only who knows all of it can say then.
 */
export function moved(shown: Shown, id: string, on: boolean): Shown | null {
  const lines = shown.groups.flatMap((group) => group.lines);
  const turned = lines.find((line) => line.id === id);
  if (!turned?.option) return shown;
  const excluded = on ? othersOf(turned, lines) : [];
  const changed = new Map(
    [turned, ...excluded]
      .map((line) => [line.id, line === turned && on] as const)
      .filter(([changedId, counts]) => lines.find((line) => line.id === changedId)?.counts !== counts),
  );
  const change = lines.filter((line) => changed.has(line.id));
  const isPriced = change.every(({ netMinor }) => netMinor !== undefined);
  const isTaxed = change.every(({ taxBp }) => taxBp !== undefined);
  if (shown.groups.some(({ netMinor }) => netMinor !== undefined) && !isPriced) return null;
  if (shown.totals && !(isPriced && isTaxed)) return null;
  const groups = shown.groups.map((group) => movedGroup(group, changed));
  if (!shown.totals) return { ...shown, groups };
  const totals = movedTotals(shown.totals, change);
  const amounts = scheduleAmounts(
    shown.schedule.flatMap(({ share }) => (share ? [{ share }] : [])),
    totals.grossMinor,
  );
  const schedule = shown.schedule.map((milestone, at) => ({ ...milestone, amountMinor: amounts[at] ?? 0 }));
  return { ...shown, groups, totals, schedule };
}

const othersOf = ({ id, option }: ShownLine, lines: readonly ShownLine[]) =>
  lines.filter(
    (line) =>
      line.id !== id &&
      option?.kind === "alternative" &&
      line.option?.kind === "alternative" &&
      line.option.set === option.set,
  );

function movedGroup(group: ShownGroup, changed: ReadonlyMap<string, boolean>): ShownGroup {
  const lines = group.lines.map((line) => ({ ...line, counts: changed.get(line.id) ?? line.counts }));
  if (group.netMinor === undefined) return { ...group, lines };
  const by = group.lines.reduce((sum, line) => (changed.has(line.id) ? sum + effectOf(line) : sum), 0);
  return { ...group, lines, netMinor: group.netMinor + by };
}

/** What turning the line round adds to its group. */
const effectOf = ({ netMinor = 0, counts }: ShownLine) => (counts ? -netMinor : netMinor);

function movedTotals({ taxGroups: before, deposit }: ShownTotals, change: readonly ShownLine[]): ShownTotals {
  const { netMinor, taxGroups, taxMinor, grossMinor } = documentTotals([
    ...before.map(({ baseMinor, rateBp }) => taxable(baseMinor, rateBp)),
    ...change.map((line) => taxable(effectOf(line), line.taxBp ?? 0)),
  ]);
  const depositMinor = shareOfGross(deposit, grossMinor);
  return shownTotals({ netMinor, taxGroups, taxMinor, grossMinor, depositMinor }, deposit);
}

const taxable = (netMinor: number, taxRateBp: number) => ({ netMinor, taxCategory: "S", taxRateBp });
