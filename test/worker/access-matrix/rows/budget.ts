import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";

/** What a job costs and earns: staff's alone, and for managers to change. */
export const budgetRows: Row[] = [
  {
    command: "budget/edit",
    allowed: MANAGERS,
    ruled: ["budgetItemId", "budgetGroupId"],
    input: (t) => ({
      jobId: t.jobId,
      changes: [
        { do: "set-item", id: t.budgetItemId, fields: { code: "X" } },
        { do: "rename-group", id: t.budgetGroupId, name: "Renamed" },
      ],
    }),
  },
  {
    command: "budget/import",
    allowed: MANAGERS,
    input: (t) => ({ jobId: t.jobId, csv: "Description\nTiles" }),
  },
  {
    command: "budget/copy",
    allowed: MANAGERS,
    input: (t) => ({ jobId: t.quietJobId, fromJobId: t.jobId }),
  },
  {
    command: "budget/apply-template",
    allowed: MANAGERS,
    input: (t) => ({ jobId: t.quietJobId, templateId: t.templateId }),
  },
  { command: "budget/save-template", allowed: MANAGERS, input: (t) => ({ jobId: t.jobId, name: "New" }) },
  { command: "budget/remove-template", allowed: MANAGERS, input: (t) => ({ templateId: t.templateId }) },
  {
    command: "budget/save-view",
    allowed: [...MANAGERS, "stranger"],
    input: () => ({ name: "New", columns: ["code"] }),
  },
  { command: "budget/remove-view", allowed: MANAGERS, input: (t) => ({ viewId: t.viewId }) },
];
