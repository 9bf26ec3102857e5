import { staffViewer } from "../../../scripts/seed/actor.ts";
import type { Life } from "./life.ts";

const manager = staffViewer("grace");

const lines = Array.from({ length: 20 }, (_, n) => ({
  do: "add-item",
  id: `line${n}`,
  groupId: "group",
  fields: { description: `Line ${n}`, unitCostMinor: 1_000 + n },
}));

/** The budget of one job, from its first line to a template and two other jobs. */
export async function lifeOfBudgets({ did }: Life): Promise<void> {
  const open = (title: string) => did(manager, "job/create", { title, siteId: "site0" });
  const { jobId } = await open("Kitchen");
  const other = await open("Bathroom");
  const edit = (changes: object[]) => did(manager, "budget/edit", { jobId, changes });
  await edit([{ do: "add-group", id: "group", name: "Floor" }, ...lines]);
  await edit([
    { do: "set-item", id: "line3", fields: { quantityMilli: 2_500 }, was: { quantityMilli: 1_000 } },
  ]);
  await edit([{ do: "move-item", id: "line3", groupId: null, after: "last" }]);
  await edit([{ do: "remove-item", id: "line3" }]);
  await did(manager, "budget/import", {
    jobId,
    csv: "Description,Quantity,Unit cost\nTiles,12,40\nGrout,3,9",
  });
  await did(manager, "budget/copy", { jobId: other.jobId, fromJobId: jobId });
  const { templateId } = await did(manager, "budget/save-template", { jobId, name: "Wet room" });
  await did(manager, "budget/apply-template", { jobId: other.jobId, templateId });
  await did(manager, "budget/remove-template", { templateId });
  const { viewId } = await did(manager, "budget/save-view", {
    name: "Mine",
    columns: ["code", "priceMinor"],
  });
  await did(manager, "budget/remove-view", { viewId });
}
