import { z } from "zod";
import { reachBudget } from "#db/queries/budget.ts";
import { reachTemplate } from "#db/queries/budget-templates.ts";
import { manager } from "#domain/access/may.ts";
import { addContent } from "#domain/budget/template.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { edited } from "./edited.ts";

export const applyTemplate = defineCommand({
  name: "budget/apply-template",
  summary: "Add the lines of a template to a job's budget.",
  who: manager,
  input: z.object({ jobId: id, templateId: id }),
  async run(context, { jobId, templateId }) {
    const { db, viewer, orgId, newId } = context;
    const [{ job, budget }, template] = await Promise.all([
      reachBudget(db, viewer, jobId),
      reachTemplate(db, orgId, templateId),
    ]);
    const changes = addContent(budget, template.content, newId);
    return edited(context, { job, budget, changes, from: { source: "template", name: template.name } });
  },
});
