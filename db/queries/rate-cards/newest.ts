import { and, asc, eq, getTableColumns, gt } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { rateCard, rateCardVersion } from "../../schema/index.ts";
import { reachableRateCards } from "../../scopes.ts";

/** Cards the viewer may reach, each with its newest version, in the order they were made in. */
export const newestRates = (db: Db, viewer: Viewer, after: string, limit: number) =>
  db
    .select({
      ...getTableColumns(rateCard),
      validFrom: rateCardVersion.validFrom,
      validTo: rateCardVersion.validTo,
      callOutMinor: rateCardVersion.callOutMinor,
      callOutAfterHoursMinor: rateCardVersion.callOutAfterHoursMinor,
      materialsMarkupBp: rateCardVersion.materialsMarkupBp,
      rates: rateCardVersion.rates,
      note: rateCardVersion.note,
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
    .where(and(reachableRateCards(viewer), gt(rateCard.id, after)))
    .orderBy(asc(rateCard.id))
    .limit(limit);
