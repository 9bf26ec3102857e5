import {
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  type PdfRef,
  PdfString,
} from "@libpdf/core";
import type { Sheet } from "../sheet.ts";
import type { Element, ElementFacts } from "../structure.ts";

/** Writes what a screen reader reads, and which element each mark on each page belongs to. */
export function writeStructure(
  pdf: PDF,
  document: Element,
  sheets: readonly Sheet[],
  pages: readonly PdfRef[],
) {
  const rootDict = new PdfDict([["Type", PdfName.of("StructTreeRoot")]]);
  const root = pdf.register(rootDict);
  const { ref, parents } = writeTree(pdf, document, root, sheets, pages);
  rootDict.set("K", ref);
  rootDict.set("ParentTree", pdf.createDict({ Nums: new PdfArray(parents) }));
  rootDict.set("ParentTreeNextKey", PdfNumber.of(sheets.length));
  return root;
}

/** One element with all below it, and which of them each mark belongs to; the sheets are pages from number `from` on. */
export function writeTree(
  pdf: PDF,
  top: Element,
  parent: PdfRef,
  sheets: readonly Sheet[],
  pages: readonly PdfRef[],
  from = 0,
): { ref: PdfRef; parents: PdfObject[] } {
  const refs = new Map<Element, PdfRef>();
  const ref = writeElement(pdf, top, parent, pages, refs);
  const parents = sheets.flatMap(({ marked }, page) => [
    PdfNumber.of(from + page),
    pdf.createArray(marked.map((element) => refs.get(element) as PdfRef)),
  ]);
  return { ref, parents };
}

function writeElement(
  pdf: PDF,
  element: Element,
  parent: PdfRef,
  pages: readonly PdfRef[],
  refs: Map<Element, PdfRef>,
): PdfRef {
  const dict = new PdfDict([
    ["S", PdfName.of(element.tag)],
    ["P", parent],
  ]);
  const ref = pdf.register(dict);
  refs.set(element, ref);
  const kids = element.kids.map((kid): PdfObject => {
    if ("tag" in kid) return writeElement(pdf, kid, ref, pages, refs);
    return new PdfDict([
      ["Type", PdfName.of("MCR")],
      ["Pg", pages[kid.page] as PdfRef],
      ["MCID", PdfNumber.of(kid.id)],
    ]);
  });
  const [first] = element.kids;
  if (first && !("tag" in first) && element.kids.length === 1) {
    dict.set("Pg", pages[first.page] as PdfRef);
    dict.set("K", PdfNumber.of(first.id));
  } else if (kids.length > 0) dict.set("K", new PdfArray(kids));
  if (element.alt !== undefined) dict.set("Alt", PdfString.fromString(element.alt));
  const attributes = tableAttributes(element);
  if (attributes) dict.set("A", attributes);
  return ref;
}

function tableAttributes({ scope, columns }: ElementFacts): PdfDict | null {
  if (scope === undefined) return null;
  const dict = new PdfDict([
    ["O", PdfName.of("Table")],
    ["Scope", PdfName.of(scope)],
  ]);
  if (columns !== undefined && columns > 1) dict.set("ColSpan", PdfNumber.of(columns));
  return dict;
}
