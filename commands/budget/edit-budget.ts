import { z } from "zod";
import { reachBudget } from "#db/queries/budget.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { asChange, changes } from "./change-input.ts";
import { edited } from "./edited.ts";

/** Throws `item_gone`, `group_gone`, `already_there`, `cell_changed`, `group_not_empty`, `too_many_items` or `job_cancelled`. */
export const editBudget = defineCommand({
  name: "budget/edit",
  summary: "Change lines and groups of a job's budget: all of the changes, in their order, or none.",
  who: manager,
  input: z.object({
    jobId: id,
    changes,
    /** Named again in the log's row, so that a page knows its own changes when they come back to it. */
    batch: id.optional(),
  }),
  async run(context, given) {
    const { job, budget } = await reachBudget(context.db, context.viewer, given.jobId);
    return edited(context, {
      job,
      budget,
      changes: given.changes.map(asChange),
      from: given.batch ? { batch: given.batch } : {},
    });
  },
});
