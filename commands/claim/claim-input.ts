import { z } from "zod";
import { numberKey } from "#domain/claim/duplicate.ts";
import type { Part } from "#domain/claim/partial.ts";
import { readPart, waysToBill } from "#domain/claim/read-part.ts";
import { filledRows, id, money, positiveMoney, proposedLine, ticked, words } from "../input.ts";

const blankIsNone = (value: unknown) => (value === "" ? undefined : value);

/** A part of one order line (rule P10). `value` is typed text, or an integer of the unit that `by` names. */
const billedLine = z
  .object({
    orderLineId: id,
    by: z.enum(waysToBill).default("quantity"),
    value: z.union([z.int(), z.string().max(40)]).optional(),
    /** A rate other than the agreed one; left out, the agreed one is meant. */
    unitPriceMinor: z.preprocess(blankIsNone, positiveMoney.optional()),
  })
  .transform(
    (
      { by, value, ...line },
      context,
    ): { orderLineId: string; unitPriceMinor?: number | undefined; part: Part | null } => {
      const read = readPart(by, value, "AUD");
      if (read.ok) return { ...line, part: read.part };
      context.addIssue({ code: "custom", path: ["value"], message: read.message });
      return z.NEVER;
    },
  );

/** An untouched row of the form is no line. */
const isTouched = (row: unknown) => {
  const { description, unitPriceMinor } = (row ?? {}) as Record<string, unknown>;
  return Boolean(description || unitPriceMinor);
};

const printed = z.preprocess(blankIsNone, money().optional());

const invoiceDay = z
  .string({ error: "Enter the date on the invoice." })
  .regex(/^\d{4}-\d\d-\d\d$/, "Enter the date on the invoice.");

/** What a contractor says of an invoice, the first time and in every later version. */
export const claimBody = z.object({
  invoiceDate: invoiceDay,
  lines: z.array(billedLine).max(200).default([]),
  /** What no line of the order covers: recorded, and held until it is approved as additional work. */
  extras: filledRows(proposedLine, 50, isTouched).default([]),
  final: ticked,
  /** As printed on the invoice (rule M3). */
  statedNetMinor: printed,
  statedTaxMinor: printed,
  statedGrossMinor: printed,
  /** Files uploaded for it with the purpose `invoice`; the first is the invoice itself. */
  fileIds: z.array(id).max(20).default([]),
});

export type ClaimBody = z.output<typeof claimBody>;

export const printedNumber = words("the number on the invoice", 60).refine(
  (number) => numberKey(number) !== "",
  {
    error: "Enter the number on the invoice.",
  },
);
