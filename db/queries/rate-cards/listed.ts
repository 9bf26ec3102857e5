import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { contractor, rateCard, rateCardVersion } from "../../schema/index.ts";
import { reachableRateCards } from "../../scopes.ts";

const MOST = 100;

/** A contractor's cards, each with the days of its newest version; archived ones last. Throws `not_found`. */
export async function readRateCards(db: Db, viewer: Viewer, contractorId: string) {
  const [contractors, cards] = await db.batch([
    db
      .select({ id: contractor.id, name: contractor.name, status: contractor.status })
      .from(contractor)
      .where(and(eq(contractor.orgId, viewer.orgId), eq(contractor.id, contractorId))),
    db
      .select({
        id: rateCard.id,
        name: rateCard.name,
        archivedAt: rateCard.archivedAt,
        n: rateCardVersion.n,
        validFrom: rateCardVersion.validFrom,
        validTo: rateCardVersion.validTo,
        many: sql<number>`json_array_length(${rateCardVersion.rates})`.as("many"),
      })
      .from(rateCard)
      .innerJoin(
        rateCardVersion,
        and(
          eq(rateCardVersion.orgId, rateCard.orgId),
          eq(rateCardVersion.rateCardId, rateCard.id),
          eq(rateCardVersion.n, rateCard.current),
        ),
      )
      .where(and(reachableRateCards(viewer), eq(rateCard.contractorId, contractorId)))
      .orderBy(asc(isNotNull(rateCard.archivedAt)), asc(sql`${rateCard.name} collate nocase`))
      .limit(MOST),
  ]);
  const [party] = contractors;
  if (!party) throw notFound("contractor");
  return { contractor: party, cards };
}
