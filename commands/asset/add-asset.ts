import { reachSite } from "#db/queries/reach-place.ts";
import { asset } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { assetColumns, assetInput } from "./asset-input.ts";

export const addAsset = defineCommand({
  name: "asset/add",
  summary: "Add a thing that is worked on, at a site.",
  who: manager,
  input: assetInput.extend({ siteId: id }),
  async run({ db, orgId, now, newId }, given) {
    const { id: siteId } = await reachSite(db, orgId, given.siteId);
    const assetId = newId();
    const columns = assetColumns(given);
    return {
      writes: [db.insert(asset).values({ orgId, id: assetId, siteId, createdAt: now, ...columns })],
      log: [organisationLog(orgId, "asset.added", "asset", assetId, { ...columns, siteId })],
      result: { assetId },
    };
  },
});
