import type { Flow } from "../flow.ts";
import type { BlockOf } from "../paper.ts";
import { BODY, SMALL } from "./sizes.ts";

export function setParagraph(
  flow: Flow,
  { words, quiet = false, small = false }: BlockOf<"paragraph">,
): void {
  const ink = { size: small ? SMALL : BODY, quiet };
  flow.lines(flow.root, "P", flow.type.wrap(words, flow.width, ink), ink);
  flow.gap(ink.size * 0.5);
}
