import type { WorkOrderPage } from "#db/queries/work-order-page.ts";
import { formatAmount, formatMoney, formatQuantity } from "#domain/money/format.ts";
import { orderTotals } from "#domain/order/totals.ts";
import type { Block, Column } from "./pdf/paper.ts";

const COLUMNS: readonly Column[] = [
  { title: "Line" },
  { title: "Quantity", figures: true },
  { title: "Price", figures: true },
  { title: "Amount", figures: true },
];

/** The lines of an order with their totals, and how far the work may go without another word. */
export function orderBlocks(
  { number, currency, nteMinor }: NonNullable<WorkOrderPage["order"]>,
  lines: WorkOrderPage["lines"],
): Block[] {
  const { netMinor, taxMinor, grossMinor } = orderTotals(lines);
  return [
    { kind: "heading", level: 2, text: `Order ${number}` },
    {
      kind: "table",
      columns: COLUMNS,
      rows: lines.map((line) => [
        line.description,
        `${formatQuantity(line.quantityMilli)} ${line.unit}`,
        formatAmount(line.unitPriceMinor, currency),
        formatAmount(line.netMinor, currency),
      ]),
      totals: [
        { word: "Without tax", amount: formatMoney(netMinor, currency) },
        { word: "Tax", amount: formatMoney(taxMinor, currency) },
        { word: "Total", amount: formatMoney(grossMinor, currency), strong: true },
      ],
    },
    {
      kind: "paragraph",
      words: `Not to exceed ${formatMoney(nteMinor, currency)} without tax. More needs approval before the work.`,
      quiet: true,
      small: true,
    },
  ];
}
