import { eq } from "drizzle-orm";
import { z } from "zod";
import { organisation } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { measures } from "#domain/performance/measures.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

const weight = z.coerce
  .number({ error: "Enter a whole number." })
  .int("Enter a whole number.")
  .min(0, "Enter zero or more.")
  .max(100, "Enter 100 or less.");

/** What each measure counts in a contractor's grade; zero leaves it out. Both sides read it. */
export const setWeights = defineCommand({
  name: "performance/set-weights",
  summary: "Say how much each measure counts in a contractor's grade.",
  who: admin,
  input: z.record(z.enum(measures), weight),
  async run({ db, orgId }, weights) {
    if (measures.every((measure) => weights[measure] === 0))
      throw invalid("Let at least one figure count.", measures[0]);
    return {
      writes: [
        db.update(organisation).set({ performanceWeights: weights }).where(eq(organisation.id, orgId)),
      ],
      log: [organisationLog(orgId, "performance.weights_set", "organisation", orgId, weights)],
      result: weights,
    };
  },
});
