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
  const refs = new Map<Element, PdfRef>();
  rootDict.set("K", writeElement(pdf, document, root, pages, refs));
  const parents = sheets.flatMap(({ marked }, page) => [
    PdfNumber.of(page),
    pdf.createArray(marked.map((element) => refs.get(element) as PdfRef)),
  ]);
  rootDict.set("ParentTree", pdf.createDict({ Nums: new PdfArray(parents) }));
  rootDict.set("ParentTreeNextKey", PdfNumber.of(sheets.length));
  return root;
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
