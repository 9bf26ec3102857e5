import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { formatAmount, formatMoney, formatQuantity } from "#domain/money/format.ts";
import { orderTotals } from "#domain/order/totals.ts";
import { formatMoment } from "#domain/time/format.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { newPaper } from "./paper.ts";

export interface WorkOrderPaper extends Pick<WorkOrderPage, "workOrder" | "items" | "order" | "lines"> {
  organisation: string;
  timeZone: string;
  now: number;
}

type Paper = Awaited<ReturnType<typeof newPaper>>;

/** The work order and, for those who may see prices, its order: the figures are those of the screen. */
export async function workOrderPdf({
  workOrder,
  items,
  order,
  lines,
  organisation,
  timeZone,
  now,
}: WorkOrderPaper) {
  const title = `Work order ${workOrder.number}`;
  const paper = await newPaper(title);
  const moment = (at: number | null) => (at === null ? "" : formatMoment(at, now, timeZone));
  paper.text(organisation, { grey: true });
  paper.text(title, { size: 18, bold: true });
  paper.text(`${workOrderStateLabels[workOrder.state]} · ${workOrder.contractorName}`, { grey: true });
  paper.gap(12);
  writeFacts(paper, [
    ["Site", [workOrder.siteName, workOrder.address].filter(Boolean).join(", ")],
    ["Asset", [workOrder.assetName, workOrder.assetCode].filter(Boolean).join(" · ")],
    ["Access", workOrder.accessNotes ?? ""],
    ["Planned", moment(workOrder.scheduledFrom)],
    ["Due", moment(workOrder.dueAt)],
    ["Contact", [workOrder.managerName, workOrder.managerPhone].filter(Boolean).join(", ")],
  ]);
  heading(paper, "What to do");
  paper.text(workOrder.description);
  if (items.length > 0) heading(paper, "Checklist");
  for (const { text, doneAt } of items) {
    paper.box(doneAt !== null);
    paper.row([{ text, x: 16, width: paper.width - 16 }]);
    paper.gap(2);
  }
  if (order) writeOrder(paper, order, lines);
  paper.gap(48);
  paper.rule();
  paper.text("Name, signature and date", { size: 8, grey: true });
  return paper.finish(`${organisation} · ${title} · printed ${formatMoment(now, now, timeZone)}`);
}

function heading(paper: Paper, text: string) {
  paper.gap(12);
  paper.text(text, { size: 12, bold: true });
  paper.gap(3);
}

function writeFacts(paper: Paper, facts: readonly (readonly [string, string])[]) {
  for (const [word, value] of facts)
    if (value)
      paper.row([
        { text: word, x: 0, width: 80, grey: true },
        { text: value, x: 84, width: paper.width - 84 },
      ]);
}

function writeOrder(paper: Paper, order: NonNullable<WorkOrderPage["order"]>, lines: WorkOrderPage["lines"]) {
  const { number, currency, nteMinor } = order;
  const columns = (
    what: string,
    quantity: string,
    price: string,
    net: string,
    ink: { bold?: boolean; grey?: boolean } = {},
  ) =>
    paper.row([
      { text: what, x: 0, width: paper.width - 250, ...ink },
      { text: quantity, x: paper.width - 245, width: 75, end: true, ...ink },
      { text: price, x: paper.width - 165, width: 75, end: true, ...ink },
      { text: net, x: paper.width - 85, width: 85, end: true, ...ink },
    ]);
  heading(paper, `Order ${number}`);
  columns("Line", "Quantity", "Price", "Amount", { grey: true });
  paper.rule();
  for (const line of lines)
    columns(
      line.description,
      `${formatQuantity(line.quantityMilli)} ${line.unit}`,
      formatAmount(line.unitPriceMinor, currency),
      formatAmount(line.netMinor, currency),
    );
  paper.rule();
  const { netMinor, taxMinor, grossMinor } = orderTotals(lines);
  columns("Without tax", "", "", formatMoney(netMinor, currency));
  columns("Tax", "", "", formatMoney(taxMinor, currency));
  columns("Total", "", "", formatMoney(grossMinor, currency), { bold: true });
  paper.gap(4);
  paper.text(
    `Not to exceed ${formatMoney(nteMinor, currency)} without tax. More needs approval before the work.`,
    {
      size: 8,
      grey: true,
    },
  );
}
