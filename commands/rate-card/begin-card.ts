import { readOrganisation } from "#db/queries/organisation.ts";
import { reachContractor } from "#db/queries/reach-party.ts";
import { rateCard } from "#db/schema/index.ts";
import type { RateTerms } from "#domain/rate/rate-card.ts";
import type { CommandContext, Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import type { ValidityInput } from "./rate-card-input.ts";
import { insertVersion } from "./version.ts";

export interface WrittenVersion {
  rateCardId: string;
  n: number;
}

interface NewCard {
  contractorId: string;
  name: string;
  days: ValidityInput;
  /** Read in the organisation's currency, which the card keeps. */
  terms(currency: string): RateTerms;
}

/** A contractor's new card with its first version. Throws `not_found` for the contractor, `invalid` for odd days. */
export async function beginCard(context: CommandContext, card: NewCard): Promise<Plan<WrittenVersion>> {
  const { db, orgId, now, newId } = context;
  const [{ id: contractorId, name: contractor }, { currency }] = await Promise.all([
    reachContractor(db, orgId, card.contractorId),
    readOrganisation(db, orgId),
  ]);
  const terms = card.terms(currency);
  const { name, days } = card;
  const rateCardId = newId();
  return {
    writes: [
      db
        .insert(rateCard)
        .values({ orgId, id: rateCardId, contractorId, name, currency, current: 1, createdAt: now }),
      insertVersion(context, { rateCardId, n: 1, days, terms }),
    ],
    log: [
      organisationLog(orgId, "rate_card.created", "rate_card", rateCardId, {
        name,
        contractor,
        rates: terms.rates.length,
        validFrom: days.validFrom,
      }),
    ],
    result: { rateCardId, n: 1 },
  };
}
