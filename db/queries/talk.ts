import { and, desc, eq, getTableColumns, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { ReadBy } from "#domain/comment/read-by.ts";
import { type ActivityView, viewOf } from "#domain/log/activity.ts";
import { type Narrowed, shownNouns } from "#domain/log/shown.ts";
import { withCurrentWords } from "#domain/log/timeline.ts";
import type { Db } from "../client.ts";
import { toActivity } from "../log.ts";
import { activity, comment, readMark } from "../schema/index.ts";
import { inAudience } from "../scopes.ts";

export const ROWS_A_PAGE = 60;

export interface TalkPlace {
  /** Or what finds it, where only what it holds is known. */
  jobId: string | SQL;
  /** Narrows to one work order and what belongs to none. */
  workOrderId?: string | undefined;
  /** Narrows to what is about one document. */
  documentId?: string | undefined;
  show?: Narrowed | undefined;
  /** Rows before this `seq`: an older page. */
  before?: number | undefined;
}

/** A job's log as one viewer reads it. */
export interface Talk {
  /** Oldest first. */
  rows: ActivityView[];
  /** The newest `seq` read, or 0. */
  lastSeq: number;
  /** Where an older page begins, or null. */
  older: number | null;
  /** How far the viewer had read; null before the first time. */
  mark: number | null;
  /** On a document: the newest comment that the other side has read; left out where that is not told. */
  readBy?: ReadBy | null;
}

const { hash: _, salt: __, ...columns } = getTableColumns(activity);
/** A row but its place in the chain, and the words for customers only where one reads. */
const told = ({ kind }: Viewer) => ({
  ...columns,
  customerData: kind === "customer" ? activity.customerData : sql<null>`null`.as("customer_data"),
});

/** The statements of a page's own batch that read its talk; `toTalk` makes it of what they bring. */
export function talkReads(db: Db, viewer: Viewer, place: TalkPlace) {
  const here = and(
    eq(activity.orgId, viewer.orgId),
    eq(activity.jobId, place.jobId),
    inAudience(viewer, activity),
    place.workOrderId
      ? or(eq(activity.workOrderId, place.workOrderId), isNull(activity.workOrderId))
      : undefined,
    place.documentId ? sql`json_extract(${activity.data}, '$.documentId') = ${place.documentId}` : undefined,
    place.before ? lt(activity.seq, place.before) : undefined,
    narrowed(place.show ?? "all"),
  );
  const newest = sql`(select ${activity.subjectId} from ${activity} where ${here} order by ${activity.seq} desc
    limit ${sql.raw(String(ROWS_A_PAGE + 1))})`;
  return [
    db
      .select(told(viewer))
      .from(activity)
      .where(here)
      .orderBy(desc(activity.seq))
      .limit(ROWS_A_PAGE + 1),
    db
      .select({
        commentId: comment.id,
        body: comment.body,
        editedAt: comment.editedAt,
        removedAt: comment.removedAt,
      })
      .from(comment)
      .where(
        and(
          eq(comment.orgId, viewer.orgId),
          sql`${comment.id} in ${newest}`,
          // The log itself has the words of those that stand as they were written
          or(isNotNull(comment.editedAt), isNotNull(comment.removedAt)),
        ),
      ),
    db
      .select({ seq: readMark.seq })
      .from(readMark)
      .where(
        and(
          eq(readMark.orgId, viewer.orgId),
          eq(readMark.viewerId, viewer.id),
          place.documentId
            ? sql`${readMark.placeId} in (${place.jobId}, ${place.documentId})`
            : eq(readMark.placeId, place.jobId),
        ),
      ),
  ] as const;
}

type Rows = Omit<typeof activity.$inferSelect, "hash" | "salt">[];
type Comments = Parameters<typeof withCurrentWords>[1];

/** `workOrderIds` are those the viewer reaches, for a technician (rule W8). */
export function toTalk(
  viewer: Viewer,
  [stored, comments, marks]: [Rows, Comments, { seq: number }[]],
  workOrderIds: readonly string[] = [],
): Talk {
  const assigned = new Set(workOrderIds);
  const page = stored.slice(0, ROWS_A_PAGE).reverse();
  const seen = page.flatMap((row) => viewOf(viewer, toActivity(row), assigned) ?? []);
  return {
    rows: withCurrentWords(seen, comments),
    lastSeq: page.at(-1)?.seq ?? 0,
    older: stored.length > ROWS_A_PAGE ? (page[0]?.seq ?? null) : null,
    mark: marks.length > 0 ? Math.max(...marks.map(({ seq }) => seq)) : null,
  };
}

function narrowed(kind: Narrowed): SQL | undefined {
  if (kind === "all") return undefined;
  const nouns = shownNouns[kind].map((noun) => sql`${`${noun}.`}`);
  return sql`substr(${activity.verb}, 1, instr(${activity.verb}, '.')) in (${sql.join(nouns, sql`, `)})`;
}
