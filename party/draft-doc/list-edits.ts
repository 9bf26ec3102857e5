import type * as Y from "yjs";
import { addRow, removeRow } from "./edit.ts";
import { type List, type Members, makeLists, memberRows, noMembers } from "./lists.ts";
import { tableOf } from "./shape.ts";
import { MINE } from "./write.ts";

/** Writes into a list what its writer, who had `before` before them, added to it and took off it. */
export function changeList<One extends List>(
  doc: Y.Doc,
  list: One,
  before: Members[One],
  after: Members[One],
): void {
  doc.transact(() => {
    makeLists(doc);
    const had = rowsOf(list, before);
    const wanted = rowsOf(list, after);
    for (const id of had.keys()) if (!wanted.has(id)) removeRow(doc, list, id);
    for (const [id, row] of wanted)
      if (!had.has(id) && !tableOf(doc, list).has(id)) addRow(doc, list, id, row);
  }, MINE);
}

const rowsOf = <One extends List>(list: One, members: Members[One]) =>
  new Map(memberRows({ ...noMembers, [list]: members })[list].map(({ id, row }) => [id, { ...row }]));
