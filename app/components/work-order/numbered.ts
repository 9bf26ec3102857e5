/** 0, 1, 2 … below `count`. */
export const places = (count: number): number[] => [...Array(count).keys()];

/** Rows that have nothing but their place to be named by. */
export const numbered = <Row extends object>(rows: readonly Row[]): (Row & { place: number })[] =>
  rows.map((row, place) => ({ ...row, place }));
