import { z } from "zod";
import { type Draft, MOST_LINES, MOST_RECIPIENTS } from "#domain/document/draft.ts";
import { MOST_NOTICES, MOST_SCOPE, type StandingTerms } from "#domain/standing-order/terms.ts";

const MOST_MONEY = 1e12;
const id = z.string().min(1).max(40);
const line = (longest: number) => z.string().max(longest, `Keep it under ${longest} characters.`);
const minor = z.int().min(-MOST_MONEY, "Enter a smaller amount.").max(MOST_MONEY, "Enter a smaller amount.");
const bp = z.int().min(0, "Enter zero or more.").max(10_000, "Enter 100 % or less.");
const day = z.iso.date("Enter a date.").nullable();

const run = z.object({
  text: z.string().max(20_000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});
const runs = z.array(run).max(500);
const richText = z
  .array(
    z.union([
      z.object({ kind: z.enum(["heading", "paragraph"]), runs }),
      z.object({ kind: z.enum(["bullets", "numbers"]), items: z.array(runs).max(200) }),
    ]),
  )
  .max(500, "Keep it to 500 paragraphs.");

const share = z.union([
  z.object({ kind: z.literal("percent"), bp }),
  z.object({ kind: z.literal("amount"), minor: minor.min(0, "Enter zero or more.") }),
]);

const draftLine = z.object({
  id,
  itemId: id.nullable(),
  groupId: id.nullable(),
  description: line(500),
  notes: line(4_000),
  quantityMilli: z.int().min(0, "Enter zero or more.").max(1e12, "Enter a smaller quantity."),
  unit: line(20),
  unitPriceMinor: minor,
  discountMinor: minor.min(0, "Enter zero or more."),
  taxBp: bp,
  option: z
    .union([z.object({ kind: z.literal("optional") }), z.object({ kind: z.literal("alternative"), set: id })])
    .nullable(),
  chosen: z.boolean(),
});

const named = z.object({ id, name: line(200) });
const cap = minor.min(1, "Enter an amount above zero.").nullable();
const standingDay = z.union([z.literal(""), z.iso.date("Enter a date.")]);

const standingTerms = z.object({
  validFrom: standingDay,
  validTo: standingDay,
  capMinor: cap,
  noCap: z.boolean(),
  callOffCapMinor: cap,
  lineCapMinor: cap,
  sites: z.array(named).max(MOST_SCOPE, `Keep it to ${MOST_SCOPE} sites.`),
  assets: z.array(named).max(MOST_SCOPE, `Keep it to ${MOST_SCOPE} assets.`),
  categories: z.array(line(200)).max(MOST_SCOPE, `Keep it to ${MOST_SCOPE} categories.`),
  rateCard: named.nullable(),
  noticeBp: z.array(bp).max(MOST_NOTICES, `Keep it to ${MOST_NOTICES} levels.`),
}) satisfies z.ZodType<StandingTerms>;

/** A draft as editors and programs send it: within bounds, but not yet ready to be sent (see `problemsOf`). */
export const draftInput = z.object({
  title: line(200),
  cover: richText,
  scope: richText,
  terms: richText,
  footer: line(500),
  groups: z.array(z.object({ id, name: line(200) })).max(200, "Keep it to 200 groups."),
  lines: z.array(draftLine).max(MOST_LINES, `Keep it to ${MOST_LINES} lines.`),
  show: z.object({
    lines: z.boolean(),
    quantities: z.boolean(),
    prices: z.boolean(),
    groups: z.boolean(),
    totals: z.boolean(),
  }),
  until: day,
  deposit: share.nullable(),
  schedule: z.array(z.object({ id, name: line(200), share, on: day })).max(50, "Keep it to 50 payments."),
  attachments: z.array(id).max(50, "Keep it to 50 files."),
  preparedFor: z
    .array(z.object({ contactId: id, name: line(200), email: line(254), role: z.enum(["signer", "copy"]) }))
    .max(MOST_RECIPIENTS, `Keep it to ${MOST_RECIPIENTS} recipients.`),
  inOrder: z.boolean(),
  signed: z.boolean(),
  // Drafts of before they could be asked for have neither
  initialled: z.boolean().default(false),
  dated: z.boolean().default(false),
  message: line(4_000),
  standing: z.object({ terms: standingTerms, before: standingTerms.nullable() }).optional(),
}) satisfies z.ZodType<Draft>;
