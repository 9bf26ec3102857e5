import { encodeAudience } from "../access/audience.ts";
import type { Activity } from "./activity.ts";

/**
 * What a row is hashed from. Each part is closed by itself, so that somebody can be shown one and given only the
 * digest of another: a customer checks the chain without the contractor's prices or who else was told (rule L3).
 */
export const rowParts = ["event", "audience", "data", "customerData"] as const;
export type RowPart = (typeof rowParts)[number];

/** The place in a log up to which something is known: the row's number and its hash. */
export interface LogHead {
  seq: number;
  hash: string;
}

/** The parts of a row as text. The same row is the same text, whatever order its keys come in. */
export function partsOf(row: Activity): Record<RowPart, string> {
  const { audience, data, customerData, ...event } = row;
  return {
    event: canonical(event),
    audience: canonical(encodeAudience(audience)),
    data: canonical(data),
    customerData: canonical(customerData),
  };
}

const canonical = (value: unknown) => JSON.stringify(sorted(value));

/** D1 gives JSON back as it was written, other readers may not. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

// What is hashed at each step: whoever writes the log and whoever checks it hash the same text

/** Nobody can guess a part that they are not shown from its digest: its own salt comes from the row's. */
export const saltText = (salt: string, part: RowPart) => `${salt}\n${part}`;
export const partText = (partSalt: string, text: string) => `${partSalt}\n${text}`;
export const rowText = (digests: Record<RowPart, string>) => rowParts.map((part) => digests[part]).join("\n");
export const linkText = (previous: string, rowDigest: string) => `${previous}\n${rowDigest}`;
