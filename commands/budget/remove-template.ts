import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachTemplate } from "#db/queries/budget-templates.ts";
import { budgetTemplate } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

export const removeTemplate = defineCommand({
  name: "budget/remove-template",
  summary: "Remove a budget template. Budgets made from it stay as they are.",
  who: manager,
  input: z.object({ templateId: id }),
  async run({ db, orgId }, { templateId }) {
    const { name } = await reachTemplate(db, orgId, templateId);
    return {
      writes: [
        db
          .delete(budgetTemplate)
          .where(and(eq(budgetTemplate.orgId, orgId), eq(budgetTemplate.id, templateId))),
      ],
      log: [organisationLog(orgId, "budget_template.removed", "budget_template", templateId, { name })],
      result: {},
    };
  },
});
