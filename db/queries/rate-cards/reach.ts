import { and, eq } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { rateCard } from "../../schema/index.ts";

export type RateCardRow = typeof rateCard.$inferSelect;

/** For commands of staff: their organisation's card. Throws `not_found`. */
export async function reachRateCard(db: Db, orgId: string, id: string): Promise<RateCardRow> {
  const [row] = await db
    .select()
    .from(rateCard)
    .where(and(eq(rateCard.orgId, orgId), eq(rateCard.id, id)));
  if (!row) throw notFound("rate card");
  return row;
}
