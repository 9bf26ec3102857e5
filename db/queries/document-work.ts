import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { document, order } from "../schema/index.ts";
import { reachableDocuments, reachableOrders } from "../scopes.ts";

/** The work order that an accepted vendor order document became, for who reaches both. */
export const workOf = (db: Db, viewer: Viewer, documentId: string) =>
  db
    .select({ id: order.workOrderId, number: order.number })
    .from(document)
    .innerJoin(order, and(eq(order.orgId, document.orgId), eq(order.id, document.orderId)))
    .where(and(reachableDocuments(viewer), reachableOrders(viewer), eq(document.id, documentId)));
