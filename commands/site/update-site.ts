import { and, eq } from "drizzle-orm";
import { reachSite } from "#db/queries/reach-place.ts";
import { site } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { siteColumns, siteInput } from "./site-input.ts";

export const updateSite = defineCommand({
  name: "site/update",
  summary: "Change a site.",
  who: manager,
  input: siteInput.extend({ siteId: id, expectedVersion }),
  async run({ db, orgId }, given) {
    const row = await reachSite(db, orgId, given.siteId);
    looksCurrent(row, given.expectedVersion, "site");
    const columns = await siteColumns(db, orgId, given);
    return {
      writes: [
        db
          .update(site)
          .set({ ...columns, version: row.version + 1 })
          .where(and(eq(site.orgId, orgId), eq(site.id, row.id))),
      ],
      log: [organisationLog(orgId, "site.updated", "site", row.id, columns)],
      result: { siteId: row.id },
    };
  },
});
