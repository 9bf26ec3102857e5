import { formatAmount, formatMoney, formatQuantity } from "../money/format.ts";
import { wholeDay } from "../time/whole-day.ts";
import { sentenceList } from "../words.ts";
import type { Shown, ShownLine } from "./shown.ts";

/** As long as what its sender may write about it. */
const LONGEST = 1_000;
const LONGEST_NAME = 60;

/** What a new version alters, as its readers may know it (rule D2), in sentences; blank where nothing does. */
export function changesBetween(before: Shown, after: Shown, currency: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const total = ({ totals }: Shown) => totals && formatMoney(totals.grossMinor, currency);
  const added = [...now.values()].filter(({ id }) => !old.has(id)).map(nameOf);
  const gone = [...old.values()].filter(({ id }) => !now.has(id)).map(nameOf);
  const said = [
    ...moved("Total", total(before), total(after)),
    ...[...now.values()].flatMap((line) => lineChanges(old.get(line.id), line, currency)),
    ...(added.length > 0 ? [`Added: ${sentenceList(added)}`] : []),
    ...(gone.length > 0 ? [`Left out: ${sentenceList(gone)}`] : []),
    ...(before.until === after.until ? [] : [after.until ? `Until ${wholeDay(after.until)}` : "No last day"]),
    ...others(before, after),
  ].map((words) => `${words}.`);
  while (said.join(" ").length > LONGEST) said.splice(-2, 2, "And more.");
  return said.join(" ");
}

const linesOf = ({ groups }: Shown) =>
  new Map(groups.flatMap(({ lines }) => lines).map((line) => [line.id, line]));

function nameOf({ description }: ShownLine): string {
  const name = description.replaceAll(/\s+/g, " ").trim() || "a line";
  const letters = [...name];
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : name;
}

/** A figure that was hidden, or is now, is not told of. */
const moved = (word: string, before: string | null, now: string | null): string[] =>
  before === null || now === null || before === now ? [] : [`${word} ${before}, now ${now}`];

const OPTION = { optional: "now optional", alternative: "now one to choose from" };

function lineChanges(before: ShownLine | undefined, now: ShownLine, currency: string): string[] {
  if (!before) return [];
  const amount = (minor: number | undefined) => (minor === undefined ? null : formatAmount(minor, currency));
  const much = ({ quantityMilli, unit = "" }: ShownLine) =>
    quantityMilli === undefined ? null : `${formatQuantity(quantityMilli)} ${unit}`.trim();
  const parts = [
    ...(nameOf(before) === nameOf(now) ? [] : [`was “${nameOf(before)}”`]),
    ...moved("quantity", much(before), much(now)),
    ...moved("price", amount(before.unitPriceMinor), amount(now.unitPriceMinor)),
    ...moved("discount", amount(before.discountMinor), amount(now.discountMinor)),
    ...(before.notes === now.notes ? [] : ["other notes"]),
    ...(before.option?.kind === now.option?.kind
      ? []
      : [now.option ? OPTION[now.option.kind] : "now always included"]),
  ];
  return parts.length > 0 ? [`${nameOf(now)}: ${parts.join("; ")}`] : [];
}

const OTHERS = {
  title: "the title",
  cover: "the cover text",
  scope: "the scope of work",
  terms: "the terms",
  footer: "the footer",
  standing: "what may be called off",
} satisfies Partial<Record<keyof Shown, string>>;

/** What is too long to be told: that it reads otherwise is said. */
function others(before: Shown, after: Shown): string[] {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const plan = ({ schedule, totals }: Shown) => [
    totals?.deposit,
    schedule.map(({ name, on, share }) => [name, on, share]),
  ];
  const files = ({ attached }: Shown) => attached.map(({ name, size }) => [name, size]);
  const all = [
    ...Object.entries(OTHERS).flatMap(([key, words]) =>
      differs(before[key as keyof typeof OTHERS], after[key as keyof typeof OTHERS]) ? [words] : [],
    ),
    ...(differs(plan(before), plan(after)) ? ["the payments"] : []),
    ...(differs(files(before), files(after)) ? ["the attachments"] : []),
  ];
  return all.length > 0 ? [`Also changed: ${sentenceList(all)}`] : [];
}
