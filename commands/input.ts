import { z } from "zod";
import { type Parsed, parseMoney, parsePercent, parseQuantity } from "#domain/money/parse.ts";
import { rateHours } from "#domain/rate/rates-on.ts";

/*
 * Inputs as people and programs write them. A form posts text ("1,240.50"), the API posts integers (124050 minor
 * units); one schema takes both, so that both meet the same rules and the same words.
 */

const idOf = (asked: string) => z.string({ error: asked }).min(1, asked).max(40);
export const id = idOf("Choose one.");

/** What is chosen from a list: `what` finishes "Choose …". */
export const chosen = (what: string) => idOf(`Choose ${what}.`);

/** One line or a paragraph; `what` finishes "Enter …". */
export const words = (what: string, longest = 200) =>
  z
    .string({ error: `Enter ${what}.` })
    .trim()
    .min(1, `Enter ${what}.`)
    .max(longest, `Keep it under ${longest} characters.`);

export const optionalWords = (longest = 2_000) =>
  z
    .string()
    .trim()
    .max(longest, `Keep it under ${longest} characters.`)
    .transform((text) => text || undefined)
    .optional();

export const reason = words("a reason", 1_000);

export const email = z
  .string({ error: "Enter an email address." })
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("Enter an email address like name@example.com."));

const typed = (what: string, parse: (text: string) => Parsed) =>
  z.union(
    [
      z.int(),
      z.string().transform((text, context) => {
        const parsed = parse(text);
        if (parsed.ok) return parsed.value;
        context.addIssue({ code: "custom", message: `${parsed.message}.` });
        return z.NEVER;
      }),
    ],
    { error: `Enter ${what}.` },
  );

const SIGN = /[A-Z]{0,3}\p{Sc}|\b[A-Z]{3}\b/gu;

/**
 * Minor units; typed text is read in major units. It is in the organisation's own currency whatever sign stands
 * before it, and every currency an organisation may choose has two digits (organisation/settings-input.ts).
 */
export const money = () =>
  typed("an amount", (text) => parseMoney(text.toUpperCase().replace(SIGN, ""), "AUD"));
export const positiveMoney = money().pipe(
  z.int().min(0, "Enter zero or more.").max(1e12, "Enter a smaller amount."),
);
/** Thousandths. */
export const quantity = typed("a quantity", parseQuantity).pipe(
  z.int().min(1, "Enter a quantity above zero.").max(1e12, "Enter a smaller quantity."),
);
/** Thousandths, and zero is a reading too. */
export const reading = typed("a reading", parseQuantity).pipe(
  z.int().min(0, "Enter zero or more.").max(1e12, "Enter a smaller reading."),
);
/** Basis points. */
export const percent = typed("a percentage", parsePercent).pipe(
  z.int().min(0).max(10_000, "Enter 100 % or less."),
);

const tick = z.union([z.boolean(), z.literal("on").transform(() => true)]);
/** A tick box: a form posts "on" or nothing, the API true or false. */
export const ticked = tick.default(false);
/** The same where saying nothing leaves it as it is. */
export const maybeTicked = tick.optional();

/** UTC ms from the API, or the text of a date or date-time field, which is read in the organisation's zone. */
export const moment = z.union([z.int(), z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/, "Enter a date.")]);
export type Moment = z.output<typeof moment>;

/** The version the person looked at (rule W9). Left out, the newest is meant. */
export const expectedVersion = z.coerce.number().int().positive().optional();

const LARGEST_LINE = 10n ** 15n;

/** A rate of the contractor's card, for a line that is not worded like it. */
const namedRate = z.object({ cardId: id, code: z.string().max(40), hours: z.enum(rateHours) });

export const proposedLine = z
  .object({
    description: words("what this line is for"),
    quantityMilli: quantity,
    unit: z.string().trim().max(20).default("each"),
    unitPriceMinor: positiveMoney,
    rate: namedRate.optional(),
    /** What one cost, for materials that a card marks up. */
    costMinor: positiveMoney.optional(),
  })
  .refine((line) => BigInt(line.quantityMilli) * BigInt(line.unitPriceMinor) <= LARGEST_LINE, {
    error: "This line comes to more than can be held. Lower the quantity or the price.",
    path: ["unitPriceMinor"],
  });
export type ProposedLineInput = z.output<typeof proposedLine>;

/**
 * A list of a form, without the rows that nobody filled in. What is wrong with a row names it by its place among all,
 * which is where it was typed.
 */
export const filledRows = <Row extends z.ZodType>(
  row: Row,
  most: number,
  isFilledIn: (row: unknown) => boolean,
) =>
  z
    .preprocess(
      (rows) => (Array.isArray(rows) ? Array.from(rows, (one) => (isFilledIn(one) ? one : undefined)) : rows),
      z.array(row.optional()).max(most, `Keep it to ${most} lines.`),
    )
    .transform((rows) => rows.filter((one) => one !== undefined));

const PRESET = ["unit", "quantityMilli"];
const isFilledIn = (row: unknown) =>
  typeof row === "object" && row !== null
    ? Object.entries(row).some(([name, value]) => !PRESET.includes(name) && value !== "")
    : row !== undefined;

export const proposedLines = filledRows(proposedLine, 200, isFilledIn);
