import { and, eq } from "drizzle-orm";
import { reachRateCard } from "#db/queries/rate-cards/reach.ts";
import { rateCard } from "#db/schema/index.ts";
import type { RateTerms } from "#domain/rate/rate-card.ts";
import { conflict } from "#domain/refusal.ts";
import type { CommandContext, Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import type { WrittenVersion } from "./begin-card.ts";
import type { ValidityInput } from "./rate-card-input.ts";
import { insertVersion } from "./version.ts";

interface Revision {
  rateCardId: string;
  expectedVersion?: number | undefined;
  days: ValidityInput;
  /** Read in the card's own currency. */
  terms(currency: string): RateTerms;
}

/** The card's next version; those before stay as they are. Throws `not_found`, `stale_version`, `archived` or `invalid`. */
export async function nextVersion(context: CommandContext, given: Revision): Promise<Plan<WrittenVersion>> {
  const { db, orgId } = context;
  const row = await reachRateCard(db, orgId, given.rateCardId);
  looksCurrent(row, given.expectedVersion, "rate card");
  if (row.archivedAt !== null) throw conflict("archived", "This card is archived. Take it back first.");
  const terms = given.terms(row.currency);
  const n = row.current + 1;
  return {
    writes: [
      insertVersion(context, { rateCardId: row.id, n, days: given.days, terms }),
      db
        .update(rateCard)
        .set({ current: n, version: row.version + 1 })
        .where(and(eq(rateCard.orgId, orgId), eq(rateCard.id, row.id))),
    ],
    log: [
      organisationLog(orgId, "rate_card.revised", "rate_card", row.id, {
        name: row.name,
        n,
        rates: terms.rates.length,
        validFrom: given.days.validFrom,
      }),
    ],
    result: { rateCardId: row.id, n },
  };
}
