import { and, eq, max } from "drizzle-orm";
import { conflict } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { asset, order, workOrder } from "../schema/index.ts";

const FIRST = 1_000;

/** Where the work of an accepted vendor order is, and the number its work order gets. */
export async function readVendorOrderPlan(db: Db, orgId: string, assetId: string) {
  const [assets, numbers] = await db.batch([
    db
      .select({ siteId: asset.siteId })
      .from(asset)
      .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId))),
    db
      .select({ number: max(workOrder.number) })
      .from(workOrder)
      .where(eq(workOrder.orgId, orgId)),
  ]);
  const [place] = assets;
  if (!place)
    throw conflict("incomplete", "The asset that it is for is gone. Ask who sent it for a new one.");
  return { siteId: place.siteId, nextNumber: (numbers[0]?.number ?? FIRST) + 1 };
}

/** The work order that an order was made with. */
export async function workOrderOfOrder(db: Db, orgId: string, orderId: string): Promise<string | null> {
  const [row] = await db
    .select({ workOrderId: order.workOrderId })
    .from(order)
    .where(and(eq(order.orgId, orgId), eq(order.id, orderId)));
  return row?.workOrderId ?? null;
}
