import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachView } from "#db/queries/budget-templates.ts";
import { budgetView } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

export const removeView = defineCommand({
  name: "budget/remove-view",
  summary: "Remove a saved view of budgets.",
  who: manager,
  input: z.object({ viewId: id }),
  async run({ db, orgId }, { viewId }) {
    const { name } = await reachView(db, orgId, viewId);
    return {
      writes: [db.delete(budgetView).where(and(eq(budgetView.orgId, orgId), eq(budgetView.id, viewId)))],
      log: [organisationLog(orgId, "budget_view.removed", "budget_view", viewId, { name })],
      result: {},
    };
  },
});
