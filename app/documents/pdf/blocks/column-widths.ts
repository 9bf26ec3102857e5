import type { Column } from "../paper.ts";

export interface Place {
  /** From the left edge of the text. */
  x: number;
  width: number;
}

/** Never more of the line than this is for figures: beyond it they are broken. */
const MOST_FIGURES = 0.75;

/** Where each column begins and how wide its text may be: `widest` says what its text would take on one line. */
export function columnWidths(
  columns: readonly Column[],
  widest: readonly number[],
  width: number,
  gutter: number,
): Place[] {
  const whole = width - gutter * (columns.length - 1);
  const sum = (of: (column: Column, index: number) => number) =>
    columns.reduce((total, column, index) => total + of(column, index), 0);
  const figures = sum(({ figures }, i) => (figures ? (widest[i] ?? 0) : 0));
  const shares = sum(({ figures, share = 1 }) => (figures ? 0 : share));
  const scale = Math.min(1, (whole * (shares > 0 ? MOST_FIGURES : 1)) / figures);
  const left = whole - (figures > 0 ? figures * scale : 0);
  let x = 0;
  return columns.map(({ figures, share = 1 }, i) => {
    const place = { x, width: figures ? (widest[i] ?? 0) * scale : (left * share) / shares };
    x += place.width + gutter;
    return place;
  });
}
