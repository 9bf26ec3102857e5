/** The last row of a page of the table, which the next page goes on after. `at` is UTC ms. */
export interface Cursor {
  at: number;
  id: string;
}

export const writeCursor = ({ at, id }: Cursor) => `${at}.${id}`;

/** Returns null for anything that `writeCursor` did not write. */
export function readCursor(text: string | null): Cursor | null {
  const [, at, id] = /^(\d{1,15})\.([\w-]{1,40})$/.exec(text ?? "") ?? [];
  return at && id ? { at: Number(at), id } : null;
}
