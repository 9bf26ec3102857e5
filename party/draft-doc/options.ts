import type * as Y from "yjs";
import type { Option } from "#domain/document/draft.ts";
import { setRow } from "./edit.ts";
import { lineOf } from "./read.ts";
import { rowsOf } from "./shape.ts";
import { MINE } from "./write.ts";

/** Makes a line the recipient's to choose, or no longer. Of a set that has its first choice it is another one. */
export function setOption(doc: Y.Doc, id: string, option: Option | null): void {
  const isTaken = othersOf(doc, id, option).some(({ chosen }) => chosen);
  setRow(doc, "lines", id, { option, chosen: !isTaken });
}

/** Says whether a line is chosen to begin with: of a set at most one is. */
export function setChosen(doc: Y.Doc, id: string, option: Option | null, chosen: boolean): void {
  doc.transact(() => {
    setRow(doc, "lines", id, { chosen });
    if (chosen)
      for (const other of othersOf(doc, id, option)) setRow(doc, "lines", other.id, { chosen: false });
  }, MINE);
}

/** The other lines of a set of alternatives. */
function othersOf(doc: Y.Doc, id: string, option: Option | null) {
  if (option?.kind !== "alternative") return [];
  return rowsOf(doc, "lines")
    .map(([lineId, row]) => lineOf(lineId, row))
    .filter(
      (line) => line.id !== id && line.option?.kind === "alternative" && line.option.set === option.set,
    );
}
