import { z } from "zod";
import { standings } from "#domain/bid/bid.ts";
import { MOST_LINES } from "#domain/document/draft.ts";
import { filledRows, id, money, optionalWords, positiveMoney, words } from "../input.ts";

const bidLine = z.preprocess(
  withoutIdlePrice,
  z
    .object({
      lineId: id,
      standing: z.enum(standings, { error: "Choose how this line is held." }).default("priced"),
      /** Of one unit, without tax. */
      unitPriceMinor: positiveMoney.optional(),
      note: optionalWords(500),
    })
    .refine(({ standing, unitPriceMinor }) => standing !== "priced" || unitPriceMinor !== undefined, {
      error: "Enter a price, or say that it is not included.",
      path: ["unitPriceMinor"],
    }),
);

const alternate = z.object({
  description: words("what you offer", 500),
  /** What it adds, or takes off below zero. */
  amountMinor: money().pipe(
    z.int().min(-1e12, "Enter a smaller deduction.").max(1e12, "Enter a smaller amount."),
  ),
});

const isTyped = (row: unknown) =>
  typeof row === "object" && row !== null && Object.values(row).some((value) => value !== "");

export const bidInput = z.object({
  documentId: id,
  /** The version of the request that was read (rule B3). */
  n: z.coerce.number().int().positive(),
  lines: z.array(bidLine).max(MOST_LINES),
  alternates: filledRows(alternate, 20, isTyped).default([]),
  exclusions: optionalWords(4_000),
  note: optionalWords(4_000),
  validUntil: z.iso.date("Enter a date.").optional(),
});

export type BidInput = z.output<typeof bidInput>;

/** What was typed as a price before its line was left out is not read: nobody sees it any more. */
function withoutIdlePrice(line: unknown) {
  if (typeof line !== "object" || line === null || !("standing" in line)) return line;
  return line.standing === "excluded" || line.standing === "elsewhere"
    ? { ...line, unitPriceMinor: undefined }
    : line;
}
