import type { Flow } from "../flow.ts";
import type { BlockOf } from "../paper.ts";
import { SMALL } from "./sizes.ts";

const SPACE = 52;

export function setSignature(flow: Flow, { label }: BlockOf<"signature">): void {
  flow.need(SPACE + 3 * SMALL);
  flow.y -= SPACE;
  const end = flow.left + flow.width * 0.6;
  flow.sheet.artifact("Layout", () => flow.sheet.rule(flow.left, end, flow.y, true));
  flow.y -= 3;
  const ink = { size: SMALL, quiet: true };
  flow.lines(flow.root, "P", flow.type.wrap(label, flow.width, ink), ink);
  flow.gap(12);
}
