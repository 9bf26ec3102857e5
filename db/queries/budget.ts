import { and, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Budget } from "#domain/budget/budget.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { budgetGroup, budgetItem, job } from "../schema/index.ts";
import { reachableBudgets } from "../scopes.ts";

/** The statements that read a job's budget, for a batch. `toBudget` takes their rows. */
export const budgetReads = (db: Db, orgId: string, jobId: string) =>
  [
    db
      .select({ id: budgetGroup.id, name: budgetGroup.name, place: budgetGroup.place })
      .from(budgetGroup)
      .where(and(eq(budgetGroup.orgId, orgId), eq(budgetGroup.jobId, jobId))),
    db
      .select()
      .from(budgetItem)
      .where(and(eq(budgetItem.orgId, orgId), eq(budgetItem.jobId, jobId))),
  ] as const;

type Reads = ReturnType<typeof budgetReads>;

export const toBudget = (groups: Awaited<Reads[0]>, items: Awaited<Reads[1]>): Budget => ({
  groups,
  items: items.map(({ orgId: _org, jobId: _job, ...item }) => item),
});

/** The job whose budget the viewer may see, for a batch; no row where they may not. */
export const budgetJob = (db: Db, viewer: Viewer, jobId: string) =>
  db
    .select({ id: job.id, number: job.number, title: job.title, state: job.state })
    .from(job)
    .where(and(reachableBudgets(viewer), eq(job.id, jobId)));

/** Throws `not_found`, as `reachBudget` does. */
export async function reachBudgetJob(db: Db, viewer: Viewer, jobId: string) {
  const [row] = await budgetJob(db, viewer, jobId);
  if (!row) throw notFound("job");
  return row;
}

/** A job and its budget. Throws `not_found` where the viewer may not see budgets, or not this job's. */
export async function reachBudget(db: Db, viewer: Viewer, jobId: string) {
  const [jobs, groups, items] = await db.batch([
    budgetJob(db, viewer, jobId),
    ...budgetReads(db, viewer.orgId, jobId),
  ]);
  const [row] = jobs;
  if (!row) throw notFound("job");
  return { job: row, budget: toBudget(groups, items) };
}
