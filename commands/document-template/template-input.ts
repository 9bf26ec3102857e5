import { z } from "zod";
import { fieldProblem, textFieldProblem } from "#domain/document/fields.ts";
import { documentKinds } from "#domain/document/kinds.ts";
import { fromMarkup } from "#domain/document/markup.ts";
import type { RichText } from "#domain/document/rich-text.ts";
import type { TemplateContent } from "#domain/document/template.ts";
import { filledRows, percent, positiveMoney, ticked, words } from "../input.ts";

const LONGEST = 20_000;
const MOST_BLOCKS = 500;
const MOST_PAYMENTS = 50;

/** Words as they are typed, with simple markup, read as words with a shape. */
const markup = z
  .string()
  .max(LONGEST, `Keep it under ${LONGEST} characters.`)
  .default("")
  .transform((typed, context): RichText => {
    const text = fromMarkup(typed);
    const problem =
      text.length > MOST_BLOCKS ? `Keep it to ${MOST_BLOCKS} paragraphs.` : textFieldProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
    return text;
  });

const footer = z
  .string()
  .trim()
  .max(500, "Keep it under 500 characters.")
  .default("")
  .superRefine((typed, context) => {
    const problem = fieldProblem(typed);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

const payment = z.object({
  name: words("what it is for"),
  bp: percent.pipe(z.int().min(1, "Enter a percentage above zero.")),
});
const isFilledIn = (row: unknown) =>
  typeof row === "object" && row !== null && Object.values(row).some((value) => value !== "");

/** What a template says; what is hidden is ticked, so that left out means shown. */
const content = z.object({
  cover: markup,
  scope: markup,
  terms: markup,
  footer,
  hide: z
    .object({ lines: ticked, quantities: ticked, prices: ticked, groups: ticked, totals: ticked })
    .prefault({}),
  signed: ticked,
  depositBp: percent.optional(),
  depositMinor: positiveMoney.optional(),
  schedule: filledRows(payment, MOST_PAYMENTS, isFilledIn).prefault([]),
  untilDays: z.coerce
    .number({ error: "Enter a number of days." })
    .int("Enter whole days.")
    .min(0, "Enter zero or more days.")
    .max(3_650, "Enter fewer days.")
    .optional(),
});

const isWhole = ({ schedule }: { schedule: readonly { bp: number }[] }) =>
  schedule.reduce((sum, { bp }) => sum + bp, 0) <= 10_000;

export const kind = z.enum(documentKinds, { error: "Choose what it is for." });
export const name = words("a name", 80);

export const templateInput = content
  .extend({ kind, name })
  .refine(({ depositBp, depositMinor }) => !depositBp || !depositMinor, {
    error: "Enter the deposit as a percentage or as an amount.",
    path: ["depositMinor"],
  })
  .refine(isWhole, { error: "The payments come to more than 100 %.", path: ["schedule"] });

type Given = z.output<typeof content>;

export function contentOf({
  hide,
  depositBp,
  depositMinor,
  schedule,
  untilDays,
  ...words
}: Given): TemplateContent {
  const { cover, scope, terms, footer: foot, signed } = words;
  const amount = depositMinor ? ({ kind: "amount", minor: depositMinor } as const) : null;
  return {
    ...{ cover, scope, terms, footer: foot, signed },
    show: {
      lines: !hide.lines,
      quantities: !hide.quantities,
      prices: !hide.prices,
      groups: !hide.groups,
      totals: !hide.totals,
    },
    deposit: depositBp ? { kind: "percent", bp: depositBp } : amount,
    schedule: schedule.map(({ name: what, bp }) => ({ name: what, share: { kind: "percent", bp } })),
    untilDays: untilDays ?? null,
  };
}
