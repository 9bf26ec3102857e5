import { staffViewer } from "./actor.ts";
import { BUDGETS } from "./demo-budgets.ts";
import type { Telling } from "./story.ts";

const MINUTE = 60_000;

/** Jobs somebody has reckoned through: one of each trade, some way on. */
const BUDGETED = [20, 21, 23, 28, 30, 38];
/** The one whose budget is kept for others like it. */
const TYPICAL = 28;

interface At {
  jobId: string;
  /** What needs doing. */
  task: string;
  now: number;
}

/** The manager brings a spreadsheet along, adds what was forgotten, and keeps what will be needed again. */
export async function budgetStory({ act, index }: Telling, { jobId, task, now }: At): Promise<void> {
  const csv = BUDGETS[task];
  if (!BUDGETED.includes(index) || !csv) return;
  const manager = staffViewer("daniel");
  await act(manager, now + 10 * MINUTE, "budget/import", { jobId, csv });
  const changes = [{ do: "add-item", id: "second-visit", fields: VISIT }];
  await act(manager, now + 25 * MINUTE, "budget/edit", { jobId, changes });
  if (index !== TYPICAL) return;
  await act(manager, now + 30 * MINUTE, "budget/save-template", { jobId, name: "Flat roof repair" });
  await act(manager, now + 31 * MINUTE, "budget/save-view", { name: "Margins", columns: MARGINS });
}

const VISIT = {
  code: "01.70",
  description: "Walk through with the customer",
  quantityMilli: 1_500,
  unit: "h",
  unitCostMinor: 85_00,
  markupBp: 3_000,
  taxBp: 1_000,
  notes: "To agree what is done and what is left",
};

const MARGINS = ["description", "priceMinor", "costMinor", "profitMinor", "marginBp"];
