import { and, desc, eq } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { activity } from "../schema/index.ts";
import { inAudience } from "../scopes.ts";
import { budgetJob, budgetReads, toBudget } from "./budget.ts";
import { ledgerReads, toLedgers } from "./budget-ledger.ts";
import { savedViews } from "./budget-templates.ts";

/** A job's budget, and the row of its log up to which it is true. Throws `not_found`. */
export async function readBudgetPage(db: Db, viewer: StaffViewer, jobId: string) {
  const { orgId } = viewer;
  const [jobs, newest, views, groups, items, ...ledger] = await db.batch([
    budgetJob(db, viewer, jobId),
    db
      .select({ seq: activity.seq })
      .from(activity)
      .where(and(inAudience(viewer, activity), eq(activity.jobId, jobId)))
      .orderBy(desc(activity.seq))
      .limit(1),
    savedViews(db, orgId),
    ...budgetReads(db, orgId, jobId),
    ...ledgerReads(db, orgId, jobId),
  ]);
  const [job] = jobs;
  if (!job) throw notFound("job");
  return {
    job,
    views,
    budget: toBudget(groups, items),
    ledger: toLedgers(...ledger),
    seq: newest[0]?.seq ?? 0,
  };
}
