import { site } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { siteColumns, siteInput } from "./site-input.ts";

export const addSite = defineCommand({
  name: "site/add",
  summary: "Add a place where work is done.",
  who: manager,
  input: siteInput,
  async run({ db, orgId, now, newId }, given) {
    const siteId = newId();
    const columns = await siteColumns(db, orgId, given);
    return {
      writes: [db.insert(site).values({ orgId, id: siteId, createdAt: now, ...columns })],
      log: [organisationLog(orgId, "site.added", "site", siteId, columns)],
      result: { siteId },
    };
  },
});
