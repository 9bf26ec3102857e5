import type { Pictures } from "../file/pictures.ts";
import type { Flow } from "../flow.ts";
import type { Letterhead } from "../paper.ts";
import { setPicture } from "./picture.ts";
import { SMALL } from "./sizes.ts";

const INK = { size: SMALL, quiet: true };

export function setLetterhead(flow: Flow, pictures: Pictures, { logo, lines }: Letterhead): void {
  if (logo) setPicture(flow, logo, pictures);
  for (const line of lines) flow.lines(flow.root, "P", flow.type.wrap(line, flow.width, INK), INK);
}
