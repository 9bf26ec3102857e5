import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { order } from "../schema/index.ts";

export async function hasOrders(db: Db, orgId: string): Promise<boolean> {
  const rows = await db.select({ id: order.id }).from(order).where(eq(order.orgId, orgId)).limit(1);
  return rows.length > 0;
}
