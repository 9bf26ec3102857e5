import type { Flow } from "../flow.ts";
import { addElement, type Element, type ElementFacts } from "../structure.ts";
import { type Ink, LEADING } from "../type/type.ts";
import type { Line } from "../type/wrap.ts";

export interface Cell {
  tag: "TH" | "TD";
  facts?: ElementFacts;
  lines: readonly Line[];
  /** From the left edge of the text. */
  x: number;
  width: number;
  ink: Ink;
  /** Its text ends where the cell ends. */
  end?: boolean;
}

export const heightOf = (cells: readonly Cell[], padding: number) =>
  Math.max(...cells.map(({ lines, ink }) => lines.length * ink.size * LEADING)) + 2 * padding;

/**
 * Cells beside one another on one page. Only a row that is higher than a page goes on over several of them.
 * `turned` is called at the top of each page it begins on or goes on to.
 */
export function setRow(
  flow: Flow,
  parent: Element,
  cells: readonly Cell[],
  padding: number,
  turned: () => void = () => {},
): void {
  const row = addElement(parent, "TR");
  const elements = cells.map(({ tag, facts }) => addElement(row, tag, facts));
  if (flow.need(heightOf(cells, padding))) turned();
  let rest = cells;
  for (;;) {
    const fits = rest.map((cell) => ({
      ...cell,
      lines: cell.lines.slice(0, linesThatFit(flow, cell, padding)),
    }));
    for (const [i, cell] of fits.entries())
      if (cell.lines.length > 0) {
        const end = cell.end ? cell.width : undefined;
        flow.sheet.mark(elements[i] as Element, () =>
          flow.put(cell.lines, flow.left + cell.x, flow.y - padding, cell.ink, end),
        );
      }
    flow.y -= heightOf(fits, padding);
    rest = rest.map((cell, i) => ({ ...cell, lines: cell.lines.slice(fits[i]?.lines.length) }));
    if (rest.every(({ lines }) => lines.length === 0)) return;
    flow.turn();
    turned();
  }
}

const linesThatFit = (flow: Flow, { ink }: Cell, padding: number) =>
  Math.max(1, Math.floor((flow.room - 2 * padding + 0.01) / (ink.size * LEADING)));
