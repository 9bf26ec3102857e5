/** Rows and columns of the grid counted from 0, as they stand on the screen. */
export interface Spot {
  row: number;
  column: number;
}

/** The cell that has the focus, and the corner across when more than it is chosen. */
export interface Selection {
  at: Spot;
  from: Spot;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows that a page is long. */
  page: number;
}

export type Step =
  | { by: "cell"; rows: number; columns: number }
  | { by: "page"; pages: number }
  | { by: "edge"; rows: -1 | 0 | 1; columns: -1 | 0 | 1 }
  /** As Tab goes: past the end of a row to the next. */
  | { by: "reading"; cells: 1 | -1 };

const within = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

/** The spot a step leads to; null where reading on would leave the grid. */
export function stepFrom({ row, column }: Spot, step: Step, { rows, columns, page }: Extent): Spot | null {
  if (step.by === "reading") {
    const next = row * columns + column + step.cells;
    if (next < 0 || next >= rows * columns) return null;
    return { row: Math.floor(next / columns), column: next % columns };
  }
  if (step.by === "edge")
    return { row: edge(row, step.rows, rows), column: edge(column, step.columns, columns) };
  const down = step.by === "page" ? step.pages * page : step.rows;
  return {
    row: within(row + down, rows),
    column: within(column + (step.by === "page" ? 0 : step.columns), columns),
  };
}

const edge = (now: number, direction: -1 | 0 | 1, count: number) =>
  direction === 0 ? now : direction < 0 ? 0 : Math.max(count - 1, 0);

/** First and last row and column of what is chosen, both within. */
export function bounds({ at, from }: Selection) {
  return {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    left: Math.min(at.column, from.column),
    right: Math.max(at.column, from.column),
  };
}
