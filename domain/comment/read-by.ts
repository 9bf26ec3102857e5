import { canSee } from "../access/audience.ts";
import type { Viewer } from "../access/viewer.ts";
import type { ActivityView } from "../log/activity.ts";

/** How far in a job's log somebody has read. */
export interface ReadTo {
  viewer: Viewer;
  seq: number;
}

/** The newest comment that the other side has read, and who did. */
export interface ReadBy {
  seq: number;
  names: string[];
}

const isComment = ({ verb, data }: ActivityView) => verb === "comment.added" && data.removed !== true;

/** For staff: whoever outside has read the newest comment that was, which they may see and did not write. */
export function readByOutsiders(rows: readonly ActivityView[], marks: readonly ReadTo[]): ReadBy | null {
  for (const row of rows.toReversed()) {
    if (!isComment(row)) continue;
    const { seq, actor, audience = [], workOrderId } = row;
    const readers = marks.filter(
      (mark) =>
        mark.seq >= seq &&
        mark.viewer.id !== actor.id &&
        canSee(mark.viewer, { orgId: mark.viewer.orgId, audience, workOrderId }),
    );
    if (readers.length > 0) return { seq, names: [...new Set(readers.map(({ viewer }) => viewer.name))] };
  }
  return null;
}

/**
 * For whoever is outside: that the organisation has read what was written from outside, by any of its staff, who are
 * not named. What other parties have read is nobody else's to know (rule A5).
 */
export function readByOrganisation(
  rows: readonly ActivityView[],
  readTo: number,
  organisation: string,
): ReadBy | null {
  const read = rows.findLast((row) => isComment(row) && row.actor.kind !== "staff" && row.seq <= readTo);
  return read ? { seq: read.seq, names: [organisation] } : null;
}
