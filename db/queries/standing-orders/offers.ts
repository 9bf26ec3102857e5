import { and, eq, gte } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { daysAfter } from "#domain/time/days.ts";
import type { Db } from "../../client.ts";
import { asset, standingOrder } from "../../schema/index.ts";
import { standingReads, toStandings } from "./reach.ts";

/** For so long after its end one is still offered, to say that it has ended. */
const ENDED_DAYS = 60;

interface Asked {
  contractorId: string;
  /** Blank before one is chosen. */
  assetId: string;
  /** `YYYY-MM-DD` where the organisation is. */
  today: string;
}

/** What work on an asset could be called off from, and where the asset stands; one batch. */
export async function readOffers(db: Db, viewer: Viewer, { contractorId, assetId, today }: Asked) {
  const theirs = and(
    eq(standingOrder.contractorId, contractorId),
    gte(standingOrder.validTo, daysAfter(today, -ENDED_DAYS)),
  );
  const [rows, scope, places] = await db.batch([
    ...standingReads(db, viewer, theirs),
    db
      .select({ assetId: asset.id, siteId: asset.siteId, category: asset.category })
      .from(asset)
      .where(and(eq(asset.orgId, viewer.orgId), eq(asset.id, assetId))),
  ]);
  return {
    /** Whose they are. */
    contractorId,
    place: places[0] ?? null,
    standing: toStandings(rows, scope).map(({ row, now }) => ({ id: row.id, title: row.title, now })),
  };
}

export type Offers = Awaited<ReturnType<typeof readOffers>>;
