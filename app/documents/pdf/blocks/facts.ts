import type { Flow } from "../flow.ts";
import type { BlockOf } from "../paper.ts";
import { addElement } from "../structure.ts";
import { type Cell, setRow } from "./row.ts";
import { BODY } from "./sizes.ts";

const WORD = 92;

export function setFacts(flow: Flow, { facts }: BlockOf<"facts">): void {
  const table = addElement(flow.root, "Table");
  for (const [word, value] of facts) {
    if (!value) continue;
    const cell = (text: string, x: number, width: number, more: Partial<Cell>): Cell => {
      const ink = { size: BODY, ...more.ink };
      return { tag: "TD", lines: flow.type.wrap(text, width, ink), x, width, ...more, ink };
    };
    const cells = [
      cell(word, 0, WORD - 8, { tag: "TH", facts: { scope: "Row" }, ink: { size: BODY, quiet: true } }),
      cell(value, WORD, flow.width - WORD, {}),
    ];
    setRow(flow, table, cells, 1.5);
  }
  flow.gap(6);
}
