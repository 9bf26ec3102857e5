import { visibleLine } from "#domain/text/invisible.ts";
import type { Flow } from "../flow.ts";
import type { BlockOf } from "../paper.ts";
import { LEADING } from "../type/type.ts";
import { BODY, HEADINGS } from "./sizes.ts";

/** Never the last thing on a page: it takes what follows along. */
export function setHeading(flow: Flow, { level, text }: BlockOf<"heading">): void {
  const ink = { size: HEADINGS[level], bold: true };
  const lines = flow.type.wrap(text, flow.width, ink);
  flow.gap(ink.size * 1.2);
  flow.need(lines.length * ink.size * LEADING + 3 * BODY * LEADING);
  flow.bookmarks.push({ title: visibleLine(text), level, page: flow.sheet.number, top: flow.y });
  flow.lines(flow.root, `H${level}`, lines, ink);
  flow.gap(ink.size * 0.3);
}
