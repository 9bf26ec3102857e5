import type { Pictures } from "../file/pictures.ts";
import type { Flow } from "../flow.ts";
import type { Letterhead } from "../paper.ts";
import { addElement } from "../structure.ts";
import { type Ink, LEADING } from "../type/type.ts";
import { setPicture } from "./picture.ts";
import { BODY, SMALL } from "./sizes.ts";

const NAME = { size: BODY, bold: true };
const INK = { size: SMALL, quiet: true };
/** Of the line, what is left for words beside a logo. */
const BESIDE = 0.6;

/** Who it comes from: its name and what is below it, at the end of the line where a logo stands at its beginning. */
export function setLetterhead(flow: Flow, pictures: Pictures, { logo, lines }: Letterhead): void {
  const top = flow.y;
  if (logo) setPicture(flow, logo, pictures);
  const below = flow.y;
  if (logo) flow.y = top;
  for (const [at, line] of lines.entries()) {
    const ink = at === 0 ? NAME : INK;
    if (logo) setAtEnd(flow, line, ink);
    else flow.lines(flow.root, "P", flow.type.wrap(line, flow.width, ink), ink);
  }
  flow.y = Math.min(flow.y, below);
  flow.gap(14);
}

function setAtEnd(flow: Flow, line: string, ink: Ink): void {
  const set = flow.type.wrap(line, flow.width * BESIDE, ink);
  flow.sheet.mark(addElement(flow.root, "P"), () => flow.put(set, flow.left, flow.y, ink, flow.width));
  flow.y -= set.length * ink.size * LEADING;
}
