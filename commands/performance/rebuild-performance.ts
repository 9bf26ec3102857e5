import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { readRecount } from "#db/queries/performance/recount.ts";
import { performanceRecount } from "#db/schema/index.ts";
import { admin, anyOf, anySystem } from "#domain/access/may.ts";
import { type CommandContext, defineCommand, type Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** Well below what one statement may take; a job or a contractor is never taken in parts. */
const BITE_ROWS = 20_000;

interface Counted {
  /** Whether all is counted. What is left goes on by itself, or with the next call. */
  done: boolean;
}

/** The log is fed again in its order, and comes to the same numbers. Several at once do each bite once. */
export const rebuildPerformance = defineCommand({
  name: "performance/rebuild",
  summary:
    "Count the performance of all contractors afresh from the log, a bite at a time. What is left goes on by itself within minutes, or with the next call.",
  who: anyOf(admin, anySystem),
  input: z.object({
    /** Rows of the log that one bite takes. */
    rows: z.coerce.number().int().min(1).max(BITE_ROWS).optional(),
  }),
  async run(context, { rows = BITE_ROWS }): Promise<Plan<Counted>> {
    const { db, orgId } = context;
    const { begun, nextJobId, nextContractorId } = await readRecount(db, orgId, rows);
    const fedTo = begun ? begun.fedTo : "";
    const isFeeding = fedTo !== null;
    // A log of one bite has no more facts than that
    const done = isFeeding ? !begun && nextJobId === null : nextContractorId === null;
    return {
      writes: [
        db.insert(performanceRecount).values({ orgId }).onConflictDoNothing(),
        ...(isFeeding ? [feed(context, fedTo, nextJobId)] : []),
        ...(done || !isFeeding
          ? [sum(context, begun?.summedTo ?? "", isFeeding ? null : nextContractorId)]
          : []),
        ...(done ? [finish(context)] : []),
      ],
      log: [
        ...(begun || done
          ? []
          : [organisationLog(orgId, "performance.rebuild_begun", "organisation", orgId, {})]),
        ...(done ? [organisationLog(orgId, "performance.rebuilt", "organisation", orgId, {})] : []),
      ],
      result: { done },
    };
  },
});

const feed = ({ db, orgId }: CommandContext, from: string, fedTo: string | null) =>
  db
    .update(performanceRecount)
    .set({ fedTo })
    .where(and(eq(performanceRecount.orgId, orgId), eq(performanceRecount.fedTo, from)));

const sum = ({ db, orgId }: CommandContext, from: string, summedTo: string | null) =>
  db
    .update(performanceRecount)
    .set({ summedTo })
    .where(
      and(
        eq(performanceRecount.orgId, orgId),
        isNull(performanceRecount.fedTo),
        eq(performanceRecount.summedTo, from),
      ),
    );

const finish = ({ db, orgId }: CommandContext) =>
  db
    .delete(performanceRecount)
    .where(
      and(
        eq(performanceRecount.orgId, orgId),
        isNull(performanceRecount.fedTo),
        isNull(performanceRecount.summedTo),
      ),
    );
