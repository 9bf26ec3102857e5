import type { Flow } from "../flow.ts";
import type { BlockOf, ListItem } from "../paper.ts";
import { addElement } from "../structure.ts";
import { LEADING } from "../type/type.ts";
import { BODY } from "./sizes.ts";

const INDENT = 18;
const INK = { size: BODY };

type Marks = BlockOf<"list">["marks"];

export function setList(flow: Flow, { marks, items }: BlockOf<"list">): void {
  const list = addElement(flow.root, "L");
  for (const [index, item] of items.entries()) {
    const lines = flow.type.wrap(item.words, flow.width - INDENT, INK);
    flow.need(Math.min(lines.length, 2) * BODY * LEADING);
    const entry = addElement(list, "LI");
    const label = [{ text: markOf(marks, item, index), bold: false }];
    flow.sheet.mark(addElement(entry, "Lbl"), () => flow.put([label], flow.left, flow.y, INK));
    flow.lines(entry, "LBody", lines, INK, INDENT);
    flow.gap(3);
  }
  flow.gap(3);
}

function markOf(marks: Marks, { done = false }: ListItem, index: number): string {
  if (marks === "boxes") return done ? "✓" : "□";
  return marks === "numbers" ? `${index + 1}.` : "•";
}
