/** Rows of one kind as one text. */
export type Packed = string;

/**
 * Rows as one text, their keys only once: whatever carries objects to a page walks every value of every row, and names
 * each. All rows have the keys of the first, and hold what JSON holds.
 */
export function pack<Row extends object>(rows: readonly Row[]): Packed {
  const keys = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return JSON.stringify([keys, ...rows.map((row) => keys.map((key) => row[key]))]);
}

export function unpack<Row extends object>(packed: Packed): Row[] {
  const [keys = [], ...rows] = JSON.parse(packed) as [string[], ...unknown[][]];
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [place, key] of keys.entries()) row[key] = values[place];
    return row as Row;
  });
}
