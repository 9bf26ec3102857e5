import { budgetWrites } from "#db/budget-writes.ts";
import { applyAll } from "#domain/budget/apply.ts";
import type { Budget } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { countsOf } from "#domain/budget/counts.ts";
import { totalsOf } from "#domain/budget/figures.ts";
import type { ActivityData, Json } from "#domain/log/activity.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import type { CommandContext, Plan } from "../command.ts";

/** A row of the log that carries more steps than this would be slower than to read the budget again. */
const MOST_TOLD = 40;

interface Edit {
  job: { id: string; number: number; state: string };
  budget: Budget;
  changes: BudgetChange[];
  /** What the log says besides what was changed: the name of a template, the other job. */
  from?: ActivityData;
}

export interface EditResult {
  jobId: string;
  /** Totals of the whole budget after the change. */
  costMinor: number;
  priceMinor: number;
}

/**
 * The plan that makes these changes, all or none. Throws `conflict` with the code of the change that could not be
 * made, on `changes[n]`, and `job_cancelled`.
 */
export function edited(
  { db, orgId }: CommandContext,
  { job, budget, changes, from = {} }: Edit,
): Plan<EditResult> {
  if (job.state === "cancelled")
    throw conflict("job_cancelled", `Job ${job.number} is cancelled. Its budget stays as it was.`);
  const applied = applyAll(budget, changes);
  if (!applied.ok) throw refusedOn(applied);
  const { costMinor, priceMinor } = totalsOf(applied.budget.items);
  const data = {
    ...from,
    ...countsOf(changes),
    costMinor,
    priceMinor,
    ...(changes.length <= MOST_TOLD && { changes: changes as unknown as Json }),
  };
  return {
    writes: budgetWrites(db, { orgId, jobId: job.id }, budget, applied.budget),
    log: [
      {
        jobId: job.id,
        verb: "budget.edited",
        subjectKind: "budget",
        subjectId: job.id,
        workOrderId: null,
        audience: [],
        data,
      },
    ],
    result: { jobId: job.id, costMinor, priceMinor },
  };
}

function refusedOn({ code, message, field }: { code: string; message: string; field?: string }) {
  if (code === "too_many_items") return invalid(message, "changes", code);
  return conflict(code, message, `changes[${field}]`);
}
