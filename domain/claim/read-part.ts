import type { Parsed } from "../money/parse.ts";
import { parseMoney, parsePercent, parseQuantity } from "../money/parse.ts";
import type { Part } from "./partial.ts";

export const waysToBill = ["quantity", "percent", "amount"] as const;

export type PartRead = { ok: true; part: Part | null } | { ok: false; message: string };

/**
 * How much of an order line is billed, as typed or as an integer of the unit that `by` names. Blank and zero bill
 * nothing of it: the part is null.
 */
export function readPart(by: Part["by"], value: string | number | undefined, currency: string): PartRead {
  if (value === undefined || (typeof value === "string" && value.trim() === ""))
    return { ok: true, part: null };
  const read = typeof value === "number" ? ({ ok: true, value } as const) : parse(by, value, currency);
  if (!read.ok) return { ok: false, message: `${read.message}.` };
  if (read.value === 0) return { ok: true, part: null };
  if (by !== "amount" && read.value < 0)
    return { ok: false, message: "Enter more than zero, or leave it blank." };
  return { ok: true, part: partOf(by, read.value) };
}

function parse(by: Part["by"], text: string, currency: string): Parsed {
  if (by === "amount") return parseMoney(text, currency);
  return by === "percent" ? parsePercent(text) : parseQuantity(text);
}

function partOf(by: Part["by"], value: number): Part {
  if (by === "amount") return { by, amountMinor: value };
  return by === "percent" ? { by, bp: value } : { by, quantityMilli: value };
}
