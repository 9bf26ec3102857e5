import type { Option, Share } from "#domain/document/draft.ts";

/*
 * Values as they stand in a shared draft: any client may have written anything. Each comes out within the bounds that
 * a kept draft has.
 */

const MOST_MINOR = 1e12;
const MOST_ID = 40;

export const words = (value: unknown, longest: number): string =>
  typeof value === "string" ? value.slice(0, longest).toWellFormed() : "";

export const isId = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= MOST_ID && value.isWellFormed();

export const idOrNull = (value: unknown): string | null => (isId(value) ? value : null);

export const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === "number" && Number.isSafeInteger(value)
    ? Math.min(Math.max(value, least), most) + 0
    : otherwise;

export const minorOf = (value: unknown, least = -MOST_MINOR): number => whole(value, least, MOST_MINOR, 0);
export const bpOf = (value: unknown): number => whole(value, 0, 10_000, 0);

export const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === "boolean" ? value : otherwise;

/** `YYYY-MM-DD`, and a day that exists. */
export function dayOf(value: unknown): string | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  const at = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(value) ? value : null;
}

export function shareOf(value: unknown): Share | null {
  const { kind, bp, minor } = recordOf(value);
  if (kind === "percent") return { kind, bp: bpOf(bp) };
  return kind === "amount" ? { kind, minor: minorOf(minor, 0) } : null;
}

export function optionOf(value: unknown): Option | null {
  const { kind, set } = recordOf(value);
  if (kind === "optional") return { kind };
  return kind === "alternative" && isId(set) ? { kind, set } : null;
}

export const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
