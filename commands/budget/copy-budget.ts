import { z } from "zod";
import { reachBudget } from "#db/queries/budget.ts";
import { manager } from "#domain/access/may.ts";
import { addContent, contentOf } from "#domain/budget/template.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { edited } from "./edited.ts";

/** Throws `empty_budget` or `same_job`. */
export const copyBudget = defineCommand({
  name: "budget/copy",
  summary: "Add the lines of another job's budget to this one's.",
  who: manager,
  input: z.object({ jobId: id, fromJobId: id }),
  async run(context, { jobId, fromJobId }) {
    const { db, viewer, newId } = context;
    if (jobId === fromJobId) throw invalid("Choose another job.", "fromJobId", "same_job");
    const [{ job, budget }, other] = await Promise.all([
      reachBudget(db, viewer, jobId),
      reachBudget(db, viewer, fromJobId),
    ]);
    if (other.budget.items.length === 0)
      throw invalid(`Job ${other.job.number} has no budget to copy.`, "fromJobId", "empty_budget");
    const changes = addContent(budget, contentOf(other.budget), newId);
    return edited(context, { job, budget, changes, from: { source: "job", number: other.job.number } });
  },
});
