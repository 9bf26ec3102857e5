import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { formatMoment } from "#domain/time/format.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import type { PrintedHead } from "./letterhead.ts";
import { orderBlocks } from "./order-blocks.ts";
import type { Block, Paper } from "./pdf/paper.ts";

export interface PrintedWorkOrder extends Pick<WorkOrderPage, "workOrder" | "items" | "order" | "lines"> {
  organisation: string;
  head: PrintedHead;
  timeZone: string;
  now: number;
}

/** The work order and, for those who may see prices, its order: the figures are those of the screen. */
export function workOrderPaper({
  workOrder,
  items,
  order,
  lines,
  organisation,
  head,
  timeZone,
  now,
}: PrintedWorkOrder): Paper {
  const title = `Work order ${workOrder.number}`;
  const moment = (at: number | null) => (at === null ? "" : formatMoment(at, now, timeZone));
  const blocks: Block[] = [
    { kind: "heading", level: 1, text: title },
    {
      kind: "paragraph",
      words: `${workOrderStateLabels[workOrder.state]} · ${workOrder.contractorName}`,
      quiet: true,
    },
    {
      kind: "facts",
      facts: [
        ["Site", [workOrder.siteName, workOrder.address].filter(Boolean).join(", ")],
        ["Asset", [workOrder.assetName, workOrder.assetCode].filter(Boolean).join(" · ")],
        ["Access", workOrder.accessNotes ?? ""],
        ["Planned", moment(workOrder.scheduledFrom)],
        ["Due", moment(workOrder.dueAt)],
        ["Contact", [workOrder.managerName, workOrder.managerPhone].filter(Boolean).join(", ")],
      ],
    },
    { kind: "heading", level: 2, text: "What to do" },
    { kind: "paragraph", words: workOrder.description },
  ];
  if (items.length > 0)
    blocks.push(
      { kind: "heading", level: 2, text: "Checklist" },
      {
        kind: "list",
        marks: "boxes",
        items: items.map(({ text, doneAt }) => ({ words: text, done: doneAt !== null })),
      },
    );
  if (order) blocks.push(...orderBlocks(order, lines));
  blocks.push({ kind: "signature", label: "Name, signature and date" });
  return {
    title,
    author: organisation,
    language: "en",
    at: now,
    ...head,
    footer: `${organisation} · ${title} · printed ${formatMoment(now, now, timeZone)}`,
    blocks,
  };
}
