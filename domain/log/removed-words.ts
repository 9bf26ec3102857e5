import type { Activity, ActivityData } from "./activity.ts";

const TAKEN_BACK: ActivityData = { removed: true };

/** The row as it is told once the comment it speaks of is removed: that there was one, not what it said. */
export const withoutWords = (row: Activity): Activity =>
  row.verb === "comment.added" || row.verb === "comment.edited"
    ? { ...row, data: TAKEN_BACK, customerData: row.customerData && TAKEN_BACK }
    : row;

/** The log keeps what a comment said. Of those whose removal is among the rows too, nobody is told the words again. */
export function withoutRemovedWords(rows: Activity[]): Activity[] {
  const removed = new Set(
    rows.filter(({ verb }) => verb === "comment.removed").map(({ subjectId }) => subjectId),
  );
  return removed.size === 0
    ? rows
    : rows.map((row) => (removed.has(row.subjectId) ? withoutWords(row) : row));
}
