import { z } from "zod";
import { budgetView } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { columnKeys } from "#domain/budget/views.ts";
import { defineCommand } from "../command.ts";
import { words } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";

const input = z.object({
  name: words("a name", 40),
  /** In the order shown. */
  columns: z
    .array(z.enum(columnKeys), { error: "Choose at least one column." })
    .min(1, "Choose at least one column.")
    .max(columnKeys.length)
    .refine((columns) => new Set(columns).size === columns.length, "Choose each column once."),
});

/** Throws `view_name` where another view has the name. */
export const saveView = defineCommand({
  name: "budget/save-view",
  summary: "Save a choice of budget columns under a name, for all staff.",
  who: manager,
  input,
  async run({ db, orgId, newId }, { name, columns }) {
    const viewId = newId();
    return {
      writes: [db.insert(budgetView).values({ orgId, id: viewId, name, columns })],
      log: [organisationLog(orgId, "budget_view.saved", "budget_view", viewId, { name })],
      result: { viewId },
    };
  },
});
