import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { asset, person } from "../../schema/index.ts";
import { seriesReads, toSeries } from "../document-series.ts";

/** What an award needs beside the bids: whoever awards, the asset, and what the order's number follows from. */
export async function readAwardPlan(db: Db, { orgId, id }: Viewer, assetId: string) {
  const [people, assets, patterns, newest] = await db.batch([
    db
      .select({ limitMinor: person.approvalLimitMinor })
      .from(person)
      .where(and(eq(person.orgId, orgId), eq(person.id, id))),
    db
      .select({ id: asset.id })
      .from(asset)
      .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId))),
    ...seriesReads(db, orgId, "work_order"),
  ]);
  return {
    limitMinor: people[0]?.limitMinor ?? null,
    asset: assets[0],
    series: toSeries("work_order", patterns, newest),
  };
}
