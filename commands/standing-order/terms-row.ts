import type { Db } from "#db/client.ts";
import { standingOrderScope } from "#db/schema/index.ts";
import type { StandingTerms } from "#domain/standing-order/terms.ts";

/** Terms as a standing order keeps them; `by` is who allowed that there is no cap (rule S4). */
export const termsRow = (terms: StandingTerms, by: string) => ({
  validFrom: terms.validFrom,
  validTo: terms.validTo,
  capMinor: terms.capMinor,
  noCapBy: terms.noCap ? by : null,
  callOffCapMinor: terms.callOffCapMinor,
  lineCapMinor: terms.lineCapMinor,
  noticeBp: terms.noticeBp,
  rateCardId: terms.rateCard?.id ?? null,
});

/** A row is 4 parameters, and a statement takes a hundred. */
const AT_ONCE = 25;

export function scopeWrites(
  db: Db,
  { orgId, id }: { orgId: string; id: string },
  { sites, assets, categories }: StandingTerms,
) {
  const rows = [
    ...sites.map((one) => ({ kind: "site" as const, value: one.id })),
    ...assets.map((one) => ({ kind: "asset" as const, value: one.id })),
    ...categories.map((value) => ({ kind: "category" as const, value })),
  ].map((row) => ({ orgId, standingOrderId: id, ...row }));
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    db.insert(standingOrderScope).values(rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE)),
  );
}
