import { and, eq, max, ne } from "drizzle-orm";
import { conflict } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { asset, document, documentRecipient, order, workOrder } from "../schema/index.ts";

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

/** The contact who accepted the document that an order was made by; null for one that was given without. */
export async function whoTookOrder(db: Db, { orgId, id }: Pick<typeof order.$inferSelect, "orgId" | "id">) {
  const [row] = await db
    .select({ contactId: documentRecipient.contactId })
    .from(documentRecipient)
    .innerJoin(
      document,
      and(eq(document.orgId, documentRecipient.orgId), eq(document.id, documentRecipient.documentId)),
    )
    .where(
      and(
        eq(document.orgId, orgId),
        eq(document.orderId, id),
        ne(document.kind, "bill"),
        eq(documentRecipient.n, document.sentVersion),
        eq(documentRecipient.role, "signer"),
        eq(documentRecipient.state, "accepted"),
      ),
    )
    .limit(1);
  return row?.contactId ?? null;
}
