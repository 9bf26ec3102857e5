import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { claim, order } from "../../schema/index.ts";
import { reachableClaims } from "../../scopes.ts";

/** What a page about one step of an invoice needs of it. Throws `not_found` where it is out of reach. */
export async function readClaimHead(db: Db, viewer: Viewer, claimId: string) {
  const [row] = await db
    .select({
      id: claim.id,
      number: claim.number,
      state: claim.state,
      version: claim.version,
      netMinor: claim.netMinor,
      grossMinor: claim.grossMinor,
      currency: order.currency,
    })
    .from(claim)
    .innerJoin(order, and(eq(order.orgId, claim.orgId), eq(order.id, claim.orderId)))
    .where(and(reachableClaims(viewer), eq(claim.id, claimId)));
  if (!row) throw notFound("invoice");
  return row;
}
