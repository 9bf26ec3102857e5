import { visibleLine } from "#domain/text/invisible.ts";
import type { Flow } from "../flow.ts";
import type { BlockOf } from "../paper.ts";
import { addElement } from "../structure.ts";
import { type Cell, heightOf, setRow } from "./row.ts";
import { type SetRow, tableCells } from "./table-cells.ts";

const PADDING = 3.5;
const ABOVE_GROUP = 8;

const high = (rows: readonly (readonly Cell[])[]) =>
  rows.reduce((sum, cells) => sum + heightOf(cells, PADDING), 0);

export function setTable(flow: Flow, block: BlockOf<"table">): void {
  const { titles, rows, totals } = tableCells(flow, block);
  const again = () => repeatTitles(flow, titles);
  const [first, second] = rows.map(({ cells }) => cells);
  const begin = [titles, first, rows[0]?.group === undefined ? undefined : second];
  flow.need(high([...begin.filter((cells) => cells !== undefined), ...(rows.length < 2 ? totals : [])]));
  const table = addElement(flow.root, "Table");
  setRow(flow, addElement(table, "THead"), titles, PADDING);
  rule(flow, true);
  const body = addElement(table, "TBody");
  for (const [i, row] of rows.entries()) {
    const { cells } = row;
    if (row.group !== undefined) beginGroup(flow, row, rows[i + 1], again);
    const isLast = i === rows.length - 1;
    const end = high([cells, ...totals]);
    // The totals never stand on a page without a line
    if (isLast && end < flow.whole / 2 && flow.need(end)) again();
    setRow(flow, body, cells, PADDING, again);
    rule(flow, isLast);
  }
  if (totals.length > 0) {
    const foot = addElement(table, "TFoot");
    for (const cells of totals) setRow(flow, foot, cells, PADDING, again);
  }
  flow.gap(8);
}

/** The name of a group never stands alone at the foot of a page, and is a bookmark. */
function beginGroup(flow: Flow, { cells, group }: SetRow, next: SetRow | undefined, again: () => void): void {
  flow.gap(ABOVE_GROUP);
  if (flow.need(high(next && next.group === undefined ? [cells, next.cells] : [cells]))) again();
  flow.bookmarks.push({ title: visibleLine(group ?? ""), level: 3, page: flow.sheet.number, top: flow.y });
}

function rule(flow: Flow, strong: boolean): void {
  flow.sheet.artifact("Layout", () => flow.sheet.rule(flow.left, flow.left + flow.width, flow.y, strong));
}

/** The same titles at the top of a further page are read once only. */
function repeatTitles(flow: Flow, titles: readonly Cell[]): void {
  flow.sheet.artifact("Pagination", () => {
    for (const { lines, x, ink, end, width } of titles)
      flow.put(lines, flow.left + x, flow.y - PADDING, ink, end ? width : undefined);
  });
  flow.y -= heightOf(titles, PADDING);
  rule(flow, true);
}
