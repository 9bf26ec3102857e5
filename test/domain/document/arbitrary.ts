import fc from "fast-check";
import type { Draft, DraftGroup, DraftLine, Milestone, Share, Shows } from "#domain/document/draft.ts";
import type { Choices } from "#domain/document/figures.ts";
import type { RichText, TextRun } from "#domain/document/rich-text.ts";

/** Letters only, so that every figure somewhere is one that was worked out. */
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZÅéüßŽ".split("");
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }).map((all) => all.join(""));
export const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));

const run: fc.Arbitrary<TextRun> = fc.record(
  { text: sentence, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ["text"] },
);
const runs = fc.array(run, { minLength: 1, maxLength: 3 });

export const richText: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("heading" as const), runs }),
    fc.record({ kind: fc.constant("paragraph" as const), runs }),
    fc.record({
      kind: fc.constantFrom("bullets" as const, "numbers" as const),
      items: fc.array(runs, { minLength: 1, maxLength: 3 }),
    }),
  ),
  { maxLength: 3 },
);

export const share: fc.Arbitrary<Share> = fc.oneof(
  fc.record({ kind: fc.constant("percent" as const), bp: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ kind: fc.constant("amount" as const), minor: fc.integer({ min: 1, max: 99_999_999 }) }),
);

export const day = fc
  .integer({ min: 0, max: 2_000 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const option: fc.Arbitrary<DraftLine["option"]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constant({ kind: "optional" as const }),
  fc.record({ kind: fc.constant("alternative" as const), set: fc.constantFrom("a", "b") }),
);

export const line = (groupIds: readonly string[]): fc.Arbitrary<Omit<DraftLine, "id">> =>
  fc.record({
    itemId: fc.option(fc.uuid()),
    groupId: fc.constantFrom(null, "gone", ...groupIds),
    description: sentence,
    notes: fc.oneof(fc.constant(""), sentence),
    quantityMilli: fc.integer({ min: 1, max: 9_999_999 }),
    unit: fc.constantFrom("", "h", "each", "m²"),
    unitPriceMinor: fc.integer({ min: 0, max: 99_999_999 }),
    discountMinor: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 99_999 })),
    taxBp: fc.constantFrom(0, 500, 1_000, 1_875),
    option,
    chosen: fc.boolean(),
  });

export const shows: fc.Arbitrary<Shows> = fc.record({
  lines: fc.boolean(),
  quantities: fc.boolean(),
  prices: fc.boolean(),
  groups: fc.boolean(),
  totals: fc.boolean(),
});

const milestone: fc.Arbitrary<Omit<Milestone, "id">> = fc.record({
  name: sentence,
  share,
  on: fc.option(day),
});

const numbered = <Row extends object>(rows: readonly Row[], letter: string) =>
  rows.map((row, at) => ({ id: `${letter}${at}`, ...row }));

const groups: fc.Arbitrary<DraftGroup[]> = fc
  .array(fc.record({ name: sentence }), { maxLength: 3 })
  .map((rows) => numbered(rows, "group"));

/** Whatever staff may have written together, sound or not: ids are unique, and that is all that is sure. */
export const anyDraft: fc.Arbitrary<Draft> = groups.chain((made) =>
  fc.record({
    title: sentence,
    cover: richText,
    scope: richText,
    terms: richText,
    footer: fc.oneof(fc.constant(""), sentence),
    groups: fc.constant(made),
    lines: fc.array(line(made.map(({ id }) => id)), { maxLength: 8 }).map((rows) => numbered(rows, "line")),
    show: shows,
    until: fc.option(day),
    deposit: fc.option(share),
    schedule: fc.array(milestone, { maxLength: 3 }).map((rows) => numbered(rows, "part")),
    attachments: fc.constant([]),
    preparedFor: fc.constant([]),
    inOrder: fc.boolean(),
    signed: fc.boolean(),
    initialled: fc.boolean(),
    dated: fc.boolean(),
    message: fc.oneof(fc.constant(""), sentence),
  }),
);

/** A draft with choices that somebody has made in it, of which some are of no line. */
export const chosenDraft: fc.Arbitrary<{ draft: Draft; choices: Choices }> = anyDraft.chain((draft) =>
  fc.record({
    draft: fc.constant(draft),
    choices: fc.dictionary(fc.constantFrom("elsewhere", ...draft.lines.map(({ id }) => id)), fc.boolean()),
  }),
);
