import { z } from "zod";
import { reachBudget } from "#db/queries/budget.ts";
import { budgetTemplate } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { contentOf } from "#domain/budget/template.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

/** Throws `empty_budget`, or `template_name` where another template has the name. */
export const saveTemplate = defineCommand({
  name: "budget/save-template",
  summary: "Keep a job's budget as a template for other jobs.",
  who: manager,
  input: z.object({ jobId: id, name: words("a name", 80) }),
  async run({ db, viewer, orgId, now, newId }, { jobId, name }) {
    const { budget } = await reachBudget(db, viewer, jobId);
    const items = budget.items.length;
    if (items === 0) throw invalid("Add a line to the budget first.", "name", "empty_budget");
    const templateId = newId();
    const content = contentOf(budget);
    return {
      writes: [
        db
          .insert(budgetTemplate)
          .values({ orgId, id: templateId, name, content, items, savedBy: viewer.name, savedAt: now }),
      ],
      log: [organisationLog(orgId, "budget_template.saved", "budget_template", templateId, { name, items })],
      result: { templateId },
    };
  },
});
