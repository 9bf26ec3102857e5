import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { openStates } from "#domain/work-order/states.ts";
import type { Db } from "../client.ts";
import { asset, person, site, workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";

export const workLists = ["open", "mine", "new", "today", "late", "done", "invoiced"] as const;
export type WorkList = (typeof workLists)[number];

/** UTC ms of the reader's today: from its first to its last. */
export interface Today {
  now: number;
  from: number;
  to: number;
}

export const LIST_ROWS = 30;
/** Counts stop here: a tab says "99+". */
const COUNTED = 100;
const LAST = 9_000_000_000_000_000;

const states = (names: readonly string[]) => sql.raw(`(${names.map((name) => `'${name}'`).join(", ")})`);
const open = sql`${workOrder.state} in ${states(openStates)}`;
const done = sql`${workOrder.state} in ${states(["completed", "closed"])}`;
const invoiced = sql`${workOrder.invoiceState} in ${states(["submitted", "approved", "part_approved", "paid"])}`;

/** The groups of domain/work-order/contractor-list.ts, asked of the database. */
function inList(list: WorkList, viewer: ContractorViewer, { now, from, to }: Today): SQL {
  const lists: Record<WorkList, SQL> = {
    open,
    mine: sql`${open} and ${workOrder.assigneeId} = ${viewer.id}`,
    new: sql`${workOrder.state} = 'assigned'`,
    today: sql`${open} and (${workOrder.state} = 'in_progress' or ${workOrder.dueAt} between ${from} and ${to} or ${workOrder.scheduledFrom} between ${from} and ${to})`,
    late: sql`${open} and ${workOrder.dueAt} < ${now}`,
    done: sql`${done} and not ${invoiced}`,
    invoiced: sql`${done} and ${invoiced}`,
  };
  return lists[list];
}

// Open work by when it is next wanted; finished work by when it was finished, newest first, as a falling number.
const rank = (list: WorkList): SQL<number> =>
  list === "done" || list === "invoiced"
    ? sql<number>`-${workOrder.stateAt}`
    : sql<number>`coalesce(${workOrder.scheduledFrom}, ${workOrder.dueAt}, ${LAST})`;

const assignee = alias(person, "assignee");

const shown = {
  id: workOrder.id,
  number: workOrder.number,
  description: sql<string>`substr(${workOrder.description}, 1, 160)`.as("what"),
  state: workOrder.state,
  stateReason: workOrder.stateReason,
  priority: workOrder.priority,
  invoiceState: workOrder.invoiceState,
  dueAt: workOrder.dueAt,
  scheduledFrom: workOrder.scheduledFrom,
  siteName: sql<string>`${site.name}`.as("site_name"),
  address: site.address,
  assetName: sql<string>`${asset.name}`.as("asset_name"),
  assigneeName: sql<string | null>`${assignee.name}`.as("assignee_name"),
};

export interface Cursor {
  rank: number;
  id: string;
}

const rows = (
  db: Db,
  viewer: ContractorViewer,
  list: WorkList,
  today: Today,
  after: Cursor | null,
  limit: number,
) => {
  const by = rank(list);
  return db
    .select({ ...shown, rank: by.as("rank") })
    .from(workOrder)
    .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
    .innerJoin(asset, and(eq(asset.orgId, workOrder.orgId), eq(asset.id, workOrder.assetId)))
    .leftJoin(assignee, and(eq(assignee.orgId, workOrder.orgId), eq(assignee.id, workOrder.assigneeId)))
    .where(
      and(
        reachableWorkOrders(viewer),
        inList(list, viewer, today),
        after ? sql`(${by}, ${workOrder.id}) > (${after.rank}, ${after.id})` : undefined,
      ),
    )
    .orderBy(asc(by), asc(workOrder.id))
    .limit(limit);
};

const counts = (db: Db, viewer: ContractorViewer, today: Today) => {
  const upTo = (list: WorkList) =>
    sql<number>`(select count(*) from (select 1 from ${workOrder} where ${reachableWorkOrders(viewer)}
      and ${inList(list, viewer, today)} limit ${COUNTED}))`.as(`count_${list}`);
  return db
    .select({
      open: upTo("open"),
      mine: upTo("mine"),
      new: upTo("new"),
      today: upTo("today"),
      late: upTo("late"),
      done: upTo("done"),
      invoiced: upTo("invoiced"),
    })
    .from(sql`(select 1) one`);
};

/** One page of one list and how many each list has, counted up to 100. One batch. */
export async function readWorkList(
  db: Db,
  viewer: ContractorViewer,
  list: WorkList,
  today: Today,
  after: Cursor | null,
) {
  const [found, [counted]] = await db.batch([
    rows(db, viewer, list, today, after, LIST_ROWS + 1),
    counts(db, viewer, today),
  ]);
  const page = found.slice(0, LIST_ROWS);
  const last = page.at(-1);
  return {
    rows: page,
    counts: counted,
    next: found.length > LIST_ROWS && last ? { rank: last.rank, id: last.id } : null,
  };
}

/** What a person's day looks like: what is new, planned or due today, and late. One batch. */
export async function readDay(db: Db, viewer: ContractorViewer, today: Today) {
  const [fresh, planned, late, [counted]] = await db.batch([
    rows(db, viewer, "new", today, null, LIST_ROWS),
    rows(db, viewer, "today", today, null, LIST_ROWS),
    rows(db, viewer, "late", today, null, LIST_ROWS),
    counts(db, viewer, today),
  ]);
  return { fresh, planned, late, counts: counted };
}

export type ListedWork = Awaited<ReturnType<typeof readWorkList>>["rows"][number];
export type WorkCounts = Awaited<ReturnType<typeof readWorkList>>["counts"];
