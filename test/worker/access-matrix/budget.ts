import { editBudget } from "#commands/budget/edit-budget.ts";
import { saveTemplate } from "#commands/budget/save-template.ts";
import { saveView } from "#commands/budget/save-view.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

/** A budget of one line whose price nobody but staff may know, an empty group, and what can be saved of a budget. */
export async function furnishBudget(world: World, { manager, contractorId }: Cast, jobId: string) {
  const budgetItemId = `item-${contractorId}`;
  const budgetGroupId = `group-${contractorId}`;
  const description = `Budgeted for ${contractorId}`;
  const fields = { description, unitCostMinor: 86_420_00, unitPriceMinor: 97_531_00 };
  await world.run(manager, editBudget, {
    jobId,
    changes: [
      { do: "add-group", id: budgetGroupId, name: "Empty" },
      { do: "add-item", id: budgetItemId, fields },
    ],
  });
  const name = `Kit of ${contractorId}`;
  const { templateId } = await world.run(manager, saveTemplate, { jobId, name });
  const { viewId } = await world.run(manager, saveView, { name, columns: ["code", "marginBp"] });
  return { budgetItemId, budgetGroupId, templateId, viewId };
}
