import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { waitsForPrice } from "#domain/bid/sealing.ts";
import { waitsForThem } from "#domain/document/step.ts";
import type { Db } from "../client.ts";
import { asset, person, site, workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";
import { bidRequestsFor } from "./bids/bid-list.ts";
import { documentReads, toReceived } from "./portal-documents.ts";
import {
  type Cursor,
  countedLists,
  foundInList,
  LIST_ROWS,
  openWork,
  type Today,
  type WorkList,
} from "./work-lists.ts";

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
  rank: sql<number>`found.rank`.as("rank"),
};

const rowsOf = (db: Db, viewer: ContractorViewer, found: SQL) =>
  db
    .select(shown)
    .from(sql`${found} found`)
    .crossJoin(workOrder)
    .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
    .innerJoin(asset, and(eq(asset.orgId, workOrder.orgId), eq(asset.id, workOrder.assetId)))
    .leftJoin(assignee, and(eq(assignee.orgId, workOrder.orgId), eq(assignee.id, workOrder.assigneeId)))
    .where(and(reachableWorkOrders(viewer), sql`${workOrder.id} = found.id`))
    .orderBy(sql`found.rank`, asc(workOrder.id));

/** Counts are an aggregate over open work: always one row. */
const countsOf = (db: Db, viewer: ContractorViewer, today: Today) => {
  const { from, where } = openWork(viewer);
  return db.select(countedLists(viewer, today)).from(from).where(where);
};

/** One page of one list and how many each list has, counted up to `COUNTED`. One batch. */
export async function readWorkList(
  db: Db,
  viewer: ContractorViewer,
  list: WorkList,
  today: Today,
  after: Cursor | null,
) {
  const [found, [counts]] = await db.batch([
    rowsOf(db, viewer, foundInList(list, viewer, today, after)),
    countsOf(db, viewer, today),
  ]);
  const rows = found.slice(0, LIST_ROWS);
  const last = rows.at(-1);
  return {
    rows,
    counts,
    next: found.length > LIST_ROWS && last ? { rank: last.rank, id: last.id } : null,
  };
}

/** What a person's day looks like: the first of what is new, planned or due today, and late. One batch. */
export async function readDay(db: Db, viewer: ContractorViewer, today: Today, day: string) {
  const firstOf = (list: WorkList) => rowsOf(db, viewer, foundInList(list, viewer, today, null));
  const [fresh, planned, late, [counts], requests, ...documents] = await db.batch([
    firstOf("new"),
    firstOf("today"),
    firstOf("late"),
    countsOf(db, viewer, today),
    bidRequestsFor(db, viewer),
    ...documentReads(db, viewer),
  ]);
  const received = toReceived(viewer, documents, day);
  return {
    ...{ fresh, planned, late, counts },
    waiting: received.filter(({ step }) => waitsForThem(step)),
    requests: requests.filter((one) => waitsForPrice(one, today.now)),
  };
}

export type ListedWork = Awaited<ReturnType<typeof readWorkList>>["rows"][number];
export type WorkCounts = Awaited<ReturnType<typeof readWorkList>>["counts"];
