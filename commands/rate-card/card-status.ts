import { and, eq } from "drizzle-orm";
import { reachRateCard } from "#db/queries/rate-cards/reach.ts";
import { rateCard } from "#db/schema/index.ts";
import type { CommandContext, Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

interface Settled {
  rateCardId: string;
  contractorId: string;
}

/** Archives a card or takes it back. Being there already changes nothing. */
export async function cardStatus(
  { db, orgId, now }: CommandContext,
  rateCardId: string,
  status: "archived" | "restored",
): Promise<Plan<Settled>> {
  const row = await reachRateCard(db, orgId, rateCardId);
  const result = { rateCardId, contractorId: row.contractorId };
  if ((row.archivedAt !== null) === (status === "archived")) return { writes: [], log: [], result };
  return {
    writes: [
      db
        .update(rateCard)
        .set({ archivedAt: status === "archived" ? now : null, version: row.version + 1 })
        .where(and(eq(rateCard.orgId, orgId), eq(rateCard.id, rateCardId))),
    ],
    log: [organisationLog(orgId, `rate_card.${status}`, "rate_card", rateCardId, { name: row.name })],
    result,
  };
}
