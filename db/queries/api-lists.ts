import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import {
  asset,
  claim,
  contractor,
  customer,
  document,
  job,
  order,
  site,
  standingOrder,
  workOrder,
  workSchedule,
} from "../schema/index.ts";
import {
  reachableClaims,
  reachableJobs,
  reachableOrders,
  reachableSchedules,
  reachableStandingOrders,
  reachableWorkOrders,
} from "../scopes.ts";
import { newestRates } from "./rate-cards/newest.ts";

type Noun = SQLiteTable & { orgId: SQLiteColumn; id: SQLiteColumn };

export interface ApiList {
  path: string;
  summary: string;
  page(db: Db, viewer: Viewer, after: string, limit: number): Promise<Record<string, unknown>[]>;
}

const staffOnly =
  (table: Noun) =>
  (viewer: Viewer): SQL =>
    viewer.kind === "staff" ? eq(table.orgId, viewer.orgId) : sql`0`;

/** Rows of one noun that the viewer may reach, in the order of their ids, which is the order they were made in. */
function list(path: string, summary: string, table: Noun, reachable: (viewer: Viewer) => SQL): ApiList {
  return {
    path,
    summary,
    page: (db, viewer, after, limit) =>
      db
        .select()
        .from(table)
        .where(and(reachable(viewer), gt(table.id, after)))
        .orderBy(asc(table.id))
        .limit(limit),
  };
}

// Customers reach their jobs on the portal; what an order costs inside is not theirs to read.
const notCustomers =
  (reachable: (viewer: Viewer) => SQL) =>
  (viewer: Viewer): SQL =>
    viewer.kind === "customer" ? sql`0` : reachable(viewer);

export const API_LISTS: readonly ApiList[] = [
  list("jobs", "Jobs you can reach.", job, notCustomers(reachableJobs)),
  list("work-orders", "Work orders you can reach.", workOrder, notCustomers(reachableWorkOrders)),
  list("orders", "Orders you can reach.", order, reachableOrders),
  { path: "rate-cards", summary: "Rate cards you can reach, with their newest versions.", page: newestRates },
  list(
    "standing-orders",
    "Standing orders you can reach, with what is reserved, committed and billed.",
    standingOrder,
    reachableStandingOrders,
  ),
  list("schedules", "Recurring work of the standing orders you can reach.", workSchedule, reachableSchedules),
  list("invoices", "Invoices you can reach.", claim, reachableClaims),
  list(
    "documents",
    "Documents of your organisation, with what stands in their drafts.",
    document,
    staffOnly(document),
  ),
  list("contractors", "Contractors of your organisation.", contractor, staffOnly(contractor)),
  list("customers", "Customers of your organisation.", customer, staffOnly(customer)),
  list("sites", "Sites of your organisation.", site, staffOnly(site)),
  list("assets", "Assets of your organisation.", asset, staffOnly(asset)),
];
