import { type Figure, shareBp } from "#domain/performance/grade.ts";

/** "87.4%" of basis points. A page has hundreds, none of a thousand percent: they need no number format. */
export const shareText = (bp: number): string => `${Math.round(bp / 10) / 10}%`;

/** Null where there is nothing to measure (rule K2). */
export function figureText(figure: Figure): string | null {
  const bp = shareBp(figure);
  return bp === null ? null : shareText(bp);
}
