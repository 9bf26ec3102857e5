import { dayKey } from "../time/day.ts";
import type { ActivityData, ActivityView } from "./activity.ts";
import { joinedEdits } from "./budget-edits.ts";

/** One thing that happened, as the timeline shows it. A comment shows its words as they are now. */
export interface TimelineItem {
  row: ActivityView;
  edited: boolean;
  removed: boolean;
}

/** What one person did in one go, for the same readers. */
export interface TimelineEntry {
  /** Of the newest row in it. */
  seq: number;
  at: number;
  who: string;
  actorId: string;
  /** Only staff are told. */
  audience: readonly string[] | undefined;
  /** Oldest first. */
  items: TimelineItem[];
}

export interface TimelineDay {
  key: string;
  at: number;
  /** Newest first. */
  entries: TimelineEntry[];
}

const BURST_MS = 10 * 60_000;
const MOST_IN_BURST = 12;

/** Days and bursts of rows that come oldest first; the newest day and entry come first. */
export function toTimeline(rows: readonly ActivityView[], timeZone: string): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const item of withComments(rows)) {
    const { row } = item;
    const key = dayKey(row.at, timeZone);
    const day = days.at(-1)?.key === key ? days.at(-1) : undefined;
    const entry = day?.entries.at(-1);
    if (entry && continues(entry, row)) {
      addTo(entry, item);
      entry.seq = row.seq;
      continue;
    }
    const started = {
      seq: row.seq,
      at: row.at,
      who: row.actor.name,
      actorId: row.actor.id,
      audience: row.audience,
      items: [item],
    };
    if (day) day.entries.push(started);
    else days.push({ key, at: row.at, entries: [started] });
  }
  for (const day of days) day.entries.reverse();
  return days.reverse();
}

function addTo({ items }: TimelineEntry, item: TimelineItem): void {
  const last = items.at(-1);
  const joined = last && joinedEdits(last.row, item.row);
  if (joined) last.row = joined;
  else items.push(item);
}

function continues(entry: TimelineEntry, row: ActivityView): boolean {
  const last = entry.items.at(-1)?.row;
  return (
    last !== undefined &&
    entry.actorId === row.actor.id &&
    row.at - last.at <= BURST_MS &&
    entry.items.length < MOST_IN_BURST &&
    entry.audience?.join() === row.audience?.join()
  );
}

/** Comments take in what was done to them since; those changes are not told a second time. */
export function withComments(rows: readonly ActivityView[]): TimelineItem[] {
  const items: TimelineItem[] = [];
  const comments = new Map<string, TimelineItem>();
  for (const row of rows) {
    const comment = comments.get(row.subjectId);
    if (row.verb === "comment.edited") {
      if (comment)
        Object.assign(comment, {
          edited: true,
          row: { ...comment.row, data: { ...comment.row.data, ...row.data } },
        });
    } else if (row.verb === "comment.removed") {
      if (comment) Object.assign(comment, { removed: true, row: { ...comment.row, data: {} } });
    } else {
      const item = { row, edited: row.data.edited === true, removed: row.data.removed === true };
      items.push(item);
      if (row.verb === "comment.added") comments.set(row.subjectId, item);
    }
  }
  return items;
}

/** The words of comments as they are now, written into the rows that say they were added. */
export function withCurrentWords(
  rows: readonly ActivityView[],
  comments: readonly CurrentComment[],
): ActivityView[] {
  const byId = new Map(comments.map((comment) => [comment.commentId, comment]));
  return rows.flatMap((row) => {
    const now = row.subjectKind === "comment" ? byId.get(row.subjectId) : undefined;
    if (!now) return [row];
    if (row.verb !== "comment.added") return [];
    const data: ActivityData = now.removedAt === null ? { ...row.data, body: now.body } : { removed: true };
    if (now.editedAt !== null && now.removedAt === null) data.edited = true;
    return [{ ...row, data }];
  });
}

export interface CurrentComment {
  commentId: string;
  body: string;
  editedAt: number | null;
  removedAt: number | null;
}
