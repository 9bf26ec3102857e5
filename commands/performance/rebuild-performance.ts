import { z } from "zod";
import { performanceRebuild } from "#db/schema/index.ts";
import { admin, anyOf, anySystem } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** The log is fed again in its order, and comes to the same numbers. */
export const rebuildPerformance = defineCommand({
  name: "performance/rebuild",
  summary: "Count the performance of all contractors afresh from the log.",
  who: anyOf(admin, anySystem),
  input: z.object({}),
  run: async ({ db, orgId }) => ({
    writes: [db.insert(performanceRebuild).values({ orgId })],
    log: [organisationLog(orgId, "performance.rebuilt", "organisation", orgId, {})],
    result: {},
  }),
});
