import { and, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { asset, order, site, workOrder } from "../../schema/index.ts";
import { reachableOrders } from "../../scopes.ts";

/** The call-offs behind each figure of a standing order (rule S3). */
export const callOffFigures = ["all", "reserved", "committed", "billed", "unbilled"] as const;
export type CallOffFigure = (typeof callOffFigures)[number];

/** Closed work whose order holds what is neither billed nor waiting in an invoice. */
const unbilled = sql`${order.state} = 'accepted' and ${order.capMinor} > ${order.invoicedMinor}
  and exists (select 1 from ${workOrder} where ${workOrder.orgId} = ${order.orgId}
    and ${workOrder.id} = ${order.workOrderId} and ${workOrder.state} = 'closed')`;

const BEHIND: Record<CallOffFigure, SQL | undefined> = {
  all: undefined,
  reserved: inArray(order.state, ["draft", "sent"]),
  committed: eq(order.state, "accepted"),
  billed: gt(order.approvedMinor, 0),
  unbilled,
};

interface Asked {
  standingOrderId: string;
  figure: CallOffFigure;
  /** The `cursor` of the last row of the page before. */
  after?: string;
  limit: number;
}

/** Latest day of work first. A contractor's leads do not see drafts, which reserve as well. */
export const callOffList = (db: Db, viewer: Viewer, { standingOrderId, figure, after = "", limit }: Asked) =>
  db
    .select({
      cursor: sql<string>`${order.callOffOn} || '_' || ${order.id}`.as("cursor"),
      workOrderId: order.workOrderId,
      jobId: order.jobId,
      number: order.number,
      description: workOrder.description,
      workState: sql<typeof workOrder.$inferSelect.state>`${workOrder.state}`.as("work_state"),
      orderState: order.state,
      callOffOn: order.callOffOn,
      siteName: sql<string>`${site.name}`.as("site_name"),
      assetName: sql<string>`${asset.name}`.as("asset_name"),
      capMinor: order.capMinor,
      reservedMinor: sql<number>`${order.reservedMinor}`.as("reserves_minor"),
      committedMinor: sql<number>`${order.committedMinor}`.as("commits_minor"),
      billedMinor: sql<number>`${order.approvedMinor}`.as("billed_minor"),
      invoicedMinor: order.invoicedMinor,
    })
    .from(order)
    .innerJoin(workOrder, and(eq(workOrder.orgId, order.orgId), eq(workOrder.id, order.workOrderId)))
    .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
    .innerJoin(asset, and(eq(asset.orgId, workOrder.orgId), eq(asset.id, workOrder.assetId)))
    .where(
      and(
        reachableOrders(viewer),
        eq(order.standingOrderId, standingOrderId),
        BEHIND[figure],
        after === "" ? undefined : before(after),
      ),
    )
    .orderBy(desc(latest(figure)), desc(order.id))
    .limit(limit);

/** Few are reserved: the plus keeps SQLite from walking through all the others in the order of their days. */
const latest = (figure: CallOffFigure) =>
  figure === "reserved" ? sql`+${order.callOffOn}` : order.callOffOn;

/** Taken apart in SQL, so that the cursor may be a placeholder (db/at-once.ts). */
const before = (cursor: string): SQL =>
  sql`(${order.callOffOn}, ${order.id}) < (substr(${cursor}, 1, 10), substr(${cursor}, 12))`;

/**
 * Closed call-offs whose order still holds what nobody billed, and how much. It looks at the work of every order that is
 * accepted and not billed in full: not for pages.
 */
export async function readUnbilled(db: Db, viewer: Viewer, standingOrderId: string) {
  const [rows] = await db.batch([
    db
      .select({
        count: sql<number>`count(*)`.as("unbilled_count"),
        amountMinor: sql<number>`coalesce(sum(${order.capMinor} - ${order.invoicedMinor}), 0)`.as(
          "unbilled_minor",
        ),
      })
      .from(order)
      .where(and(reachableOrders(viewer), eq(order.standingOrderId, standingOrderId), unbilled)),
  ]);
  return { count: rows[0]?.count ?? 0, amountMinor: rows[0]?.amountMinor ?? 0 };
}
