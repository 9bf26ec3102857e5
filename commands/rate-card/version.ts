import type { Db } from "#db/client.ts";
import { rateCardVersion } from "#db/schema/index.ts";
import type { RateTerms } from "#domain/rate/rate-card.ts";
import { invalid } from "#domain/refusal.ts";
import { parseDay } from "#domain/time/input.ts";
import type { CommandContext } from "../command.ts";
import type { ValidityInput } from "./rate-card-input.ts";

interface NewVersion {
  rateCardId: string;
  n: number;
  days: ValidityInput;
  terms: RateTerms;
}

/** Throws `invalid` for a day that does not exist, or an end before the start. */
export function insertVersion(
  { db, viewer, orgId, now }: Pick<CommandContext, "viewer" | "orgId" | "now"> & { db: Db },
  { rateCardId, n, days, terms }: NewVersion,
) {
  const { validFrom, validTo, note } = days;
  for (const [field, day] of Object.entries({ validFrom, validTo }))
    if (day !== null && parseDay(day, "UTC") === null) throw invalid("Enter a date that exists.", field);
  if (validTo !== null && validTo < validFrom)
    throw invalid("Enter a day that is not before the first one.", "validTo");
  return db.insert(rateCardVersion).values({
    orgId,
    rateCardId,
    n,
    validFrom,
    validTo,
    callOutMinor: terms.callOutMinor,
    callOutAfterHoursMinor: terms.callOutAfterHoursMinor,
    materialsMarkupBp: terms.materialsMarkupBp,
    rates: [...terms.rates],
    note: note ?? null,
    createdBy: viewer.id,
    createdAt: now,
  });
}
