import { and, eq } from "drizzle-orm";
import { reachAsset } from "#db/queries/reach-place.ts";
import { asset } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { assetColumns, assetInput } from "./asset-input.ts";

export const updateAsset = defineCommand({
  name: "asset/update",
  summary: "Change an asset.",
  who: manager,
  input: assetInput.extend({ assetId: id, expectedVersion }),
  async run({ db, orgId }, given) {
    const row = await reachAsset(db, orgId, given.assetId);
    looksCurrent(row, given.expectedVersion, "asset");
    const columns = assetColumns(given);
    return {
      writes: [
        db
          .update(asset)
          .set({ ...columns, version: row.version + 1 })
          .where(and(eq(asset.orgId, orgId), eq(asset.id, row.id))),
      ],
      log: [organisationLog(orgId, "asset.updated", "asset", row.id, columns)],
      result: { assetId: row.id, siteId: row.siteId },
    };
  },
});
