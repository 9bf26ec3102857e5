import { and, eq, or, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { document, standingOrder } from "../../schema/index.ts";
import { type StandingOrderRow, standingReads, toStandings } from "./reach.ts";

/** A standing order with those in force that renew it, the first of them first. Throws `not_found`. */
export async function reachRenewed(
  db: Db,
  viewer: Viewer,
  id: string,
): Promise<{ row: StandingOrderRow; renewals: StandingOrderRow[] }> {
  const renews = sql`${standingOrder.id} in (${db
    .select({ id: document.id })
    .from(document)
    .where(
      and(
        eq(document.orgId, viewer.orgId),
        eq(document.ofDocumentId, id),
        eq(document.kind, "standing_order"),
      ),
    )})`;
  const found = toStandings(
    ...(await db.batch([...standingReads(db, viewer, or(eq(standingOrder.id, id), renews))])),
  ).map(({ row }) => row);
  const row = found.find((one) => one.id === id);
  if (!row) throw notFound("standing order");
  return {
    row,
    renewals: found
      .filter((one) => one !== row && one.state === "open")
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom)),
  };
}

/** The standing order that one renews, as part of a statement; null where it renews none. */
export const renewedBy = (orgId: string, id: string) =>
  sql<string | null>`(select d.of_document_id from ${document} d
    where d.org_id = ${orgId} and d.id = ${id} and d.kind = 'standing_order')`;
