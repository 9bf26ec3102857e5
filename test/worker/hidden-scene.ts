import { editBudget } from "#commands/budget/edit-budget.ts";
import { addComment } from "#commands/comment/add-comment.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { type Draft, type DraftLine, type Shows, showAll } from "#domain/document/draft.ts";
import { documentFigures } from "#domain/document/figures.ts";
import { type DocumentKind, kindFacts } from "#domain/document/kinds.ts";
import { scheduleAmounts } from "#domain/document/schedule.ts";
import { decimalText, formatAmount, formatQuantity } from "#domain/money/format.ts";
import { lineNet } from "#domain/money/money.ts";
import { addLeadContact, draftOf, toCora, withBudget } from "#test/setup/document.ts";

const toLou = { contactId: "lead-contact", name: "Lou Lead", email: "lead1@example.test" };

/** Amounts and words that stand nowhere else, so that one that is found was told. */
const line = (id: string, groupId: string, description: string, more: Partial<DraftLine>): DraftLine => ({
  ...{ id, itemId: null, groupId, description, notes: `Notes of ${description}` },
  ...{ quantityMilli: 0, unit: "each", unitPriceMinor: 0, discountMinor: 0, taxBp: 1_000 },
  ...{ option: null, chosen: true, ...more },
});

/** Rates of tax go across the groups, and each group has two lines that count: no sum is the same as another. */
const LINES = [
  line("hoist", "lift", "Quartz hoist", { quantityMilli: 3_571, unitPriceMinor: 7_777_13 }),
  line("crane", "lift", "Umbra crane", {
    ...{ quantityMilli: 2_309, unitPriceMinor: 6_666_17, discountMinor: 41_09, taxBp: 1_750 },
  }),
  line("mast", "mast", "Velvet mast", { quantityMilli: 1_913, unitPriceMinor: 5_555_19, taxBp: 1_750 }),
  line("rope", "mast", "Yellow rope", { quantityMilli: 6_217, unitPriceMinor: 2_222_31 }),
  line("flag", "mast", "Optional flag", {
    ...{ quantityMilli: 4_637, unitPriceMinor: 3_333_23, taxBp: 1_750 },
    ...{ option: { kind: "optional" }, chosen: false },
  }),
];

const WRITTEN = {
  title: "Lift and mast",
  groups: [
    { id: "lift", name: "Lifting" },
    { id: "mast", name: "Mast" },
  ],
  lines: LINES,
  deposit: { kind: "percent", bp: 3_711 },
  schedule: [{ id: "half", name: "Half way", share: { kind: "percent", bp: 4_129 }, on: null }],
} satisfies Partial<Draft>;

/** What is on no document at all: what it costs us, and what we say among ourselves. */
const OURS = /812347|8,?123\.47|37\.13|Crane hire we pay|The margin is fat/;

const minor = (amount: number) => [String(amount), formatAmount(amount, "AUD"), decimalText(amount, 2)];
const milli = (quantity: number) => [String(quantity), formatQuantity(quantity)];
const sumOf = (lines: DraftLine[]) => lines.reduce((sum, one) => sum + lineNet(one), 0);
const fixed = LINES.filter(({ option }) => option === null);

const figures = [{ flag: false }, { flag: true }].map((choices) => documentFigures(WRITTEN, choices));

/** What each switch of "The recipient sees" hides, in every way that a response could say it. */
const SECRETS: Record<keyof Shows, string[]> = {
  quantities: LINES.flatMap((one) => [...milli(one.quantityMilli), ...minor(one.unitPriceMinor)]),
  prices: LINES.flatMap((one) => [
    ...[one.unitPriceMinor, lineNet(one)].flatMap(minor),
    ...(one.discountMinor > 0 ? minor(one.discountMinor) : []),
  ]),
  lines: fixed.flatMap((one) => [
    ...[one.description, one.notes],
    ...milli(one.quantityMilli),
    ...minor(lineNet(one)),
  ]),
  groups: WRITTEN.groups
    .map(({ id }) => LINES.filter(({ groupId }) => groupId === id))
    .flatMap((inside) => [sumOf(inside), sumOf(inside.filter((one) => fixed.includes(one)))])
    .flatMap(minor),
  totals: figures
    .flatMap(({ netMinor, taxMinor, grossMinor, depositMinor, taxGroups }) => [
      ...[netMinor, taxMinor, grossMinor, depositMinor],
      ...taxGroups.flatMap((group) => [group.baseMinor, group.taxMinor]),
      ...scheduleAmounts(WRITTEN.schedule, grossMinor),
    ])
    .flatMap(minor)
    .concat("3711", "37.11", "4129", "41.29"),
};

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Finds what these switches hide, and what is ours alone; a part of an id is no amount. */
export const hiddenBy = (off: readonly (keyof Shows)[]): RegExp =>
  new RegExp(
    `(?<!\\w|\\w-)(?:${off
      .flatMap((one) => SECRETS[one])
      .map(escaped)
      .join("|")})(?!\\w|-\\w)|${OURS.source}`,
  );

export const SWITCHES = Object.keys(SECRETS) as (keyof Shows)[];

/** A document of those lines with some switches off, sent to the customer's contact or to the lead's. */
export async function sentHiding(off: readonly (keyof Shows)[], kind: DocumentKind = "proposal") {
  const { world, jobId } = await withBudget();
  world.clock.now = Date.now();
  const fields = { description: "Crane hire we pay", unitCostMinor: 8_123_47, markupBp: 37_13 };
  await world.run("manager", editBudget, { jobId, changes: [{ do: "add-item", id: "hire", fields }] });
  const { party } = kindFacts[kind];
  if (party === "contractor") await addLeadContact(world);
  const { documentId } = await world.run("manager", createDocument, {
    ...{ jobId, kind, itemIds: ["hire"] },
    ...(party === "contractor" && { contractorId: "con1", assetId: "asset1" }),
  });
  const to = party === "contractor" ? toLou : toCora;
  const draft = {
    ...(await draftOf(world, documentId)),
    ...{ ...WRITTEN, signed: party === "customer", preparedFor: [{ ...to, role: "signer" as const }] },
    show: { ...showAll, ...Object.fromEntries(off.map((one) => [one, false])) },
  };
  await world.run("manager", saveDraft, { documentId, draft });
  await world.run("manager", addComment, { jobId, documentId, body: "The margin is fat" });
  await world.run("manager", sendDocument, { documentId });
  return { world, jobId, documentId };
}
