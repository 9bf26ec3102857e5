import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  type PdfRef,
  PdfString,
} from "@libpdf/core";
import type { Bookmark } from "../flow.ts";

interface Node {
  bookmark: Bookmark | null;
  kids: Node[];
}

/** Bookmarks of the headings, nested by their levels. Null where there are none. */
export function writeOutline(
  pdf: PDF,
  bookmarks: readonly Bookmark[],
  pages: readonly PdfRef[],
): PdfRef | null {
  if (bookmarks.length === 0) return null;
  const dict = new PdfDict([["Type", PdfName.of("Outlines")]]);
  const ref = pdf.register(dict);
  const count = writeKids(pdf, nested(bookmarks), dict, ref, pages);
  dict.set("Count", PdfNumber.of(count));
  return ref;
}

function nested(bookmarks: readonly Bookmark[]): Node {
  const root: Node = { bookmark: null, kids: [] };
  const path = [root];
  for (const bookmark of bookmarks) {
    while (path.length > 1 && (path.at(-1)?.bookmark?.level ?? 0) >= bookmark.level) path.pop();
    const node: Node = { bookmark, kids: [] };
    path.at(-1)?.kids.push(node);
    path.push(node);
  }
  return root;
}

/** Returns how many stand open below `parent`. */
function writeKids(
  pdf: PDF,
  node: Node,
  parent: PdfDict,
  parentRef: PdfRef,
  pages: readonly PdfRef[],
): number {
  const items = node.kids.map((kid) => {
    const dict = new PdfDict([["Parent", parentRef]]);
    return { kid, dict, ref: pdf.register(dict) };
  });
  let open = 0;
  for (const [i, { kid, dict, ref }] of items.entries()) {
    const { title, page, top } = kid.bookmark as Bookmark;
    const { instance: unchanged } = PdfNull;
    dict.set("Title", PdfString.fromString(title));
    dict.set(
      "Dest",
      new PdfArray([
        pages[page] as PdfRef,
        PdfName.of("XYZ"),
        unchanged,
        PdfNumber.of(Math.ceil(top)),
        unchanged,
      ]),
    );
    const before = items[i - 1];
    const after = items[i + 1];
    if (before) dict.set("Prev", before.ref);
    if (after) dict.set("Next", after.ref);
    const below = writeKids(pdf, kid, dict, ref, pages);
    if (below > 0) dict.set("Count", PdfNumber.of(below));
    open += 1 + below;
  }
  const [first] = items;
  if (first) parent.set("First", first.ref);
  const last = items.at(-1);
  if (last) parent.set("Last", last.ref);
  return open;
}
