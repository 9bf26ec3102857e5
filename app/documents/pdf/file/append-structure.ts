import { type PDF, PdfArray, PdfDict, PdfNumber, type PdfObject, PdfRef } from "@libpdf/core";
import type { Flow } from "../flow.ts";
import { writeTree } from "./structure-tree.ts";

/** Where the structure of a file goes on: its root, and the number of its next page. */
export interface StructureEnd {
  root: PdfRef;
  rootDict: PdfDict;
  next: number;
}

/** Null for a file that has no structure. */
export function structureEnd(pdf: PDF): StructureEnd | null {
  const root = pdf.getCatalog().getRef("StructTreeRoot");
  const rootDict = root && pdf.getObject(root);
  if (!root || !(rootDict instanceof PdfDict)) return null;
  return { root, rootDict, next: rootDict.getNumber("ParentTreeNextKey")?.value ?? 0 };
}

/** What was set is read as the last part of the file's document. */
export function appendStructure(pdf: PDF, end: StructureEnd, flow: Flow, pages: readonly PdfRef[]): void {
  const document = end.rootDict.getRef("K") as PdfRef;
  const documentDict = at(pdf, document);
  const { ref, parents } = writeTree(pdf, flow.root, document, flow.sheets, pages, end.next);
  const kids = documentDict.get("K");
  documentDict.set("K", new PdfArray([...(kids instanceof PdfArray ? kids : [kids as PdfObject]), ref]));
  const tree = at(pdf, end.rootDict.getRef("ParentTree") as PdfRef);
  tree.set("Nums", new PdfArray([...(tree.getArray("Nums") ?? []), ...parents]));
  end.rootDict.set("ParentTreeNextKey", PdfNumber.of(end.next + flow.sheets.length));
}

export function at(pdf: PDF, ref: PdfRef): PdfDict {
  const found = ref instanceof PdfRef ? pdf.getObject(ref) : null;
  if (!(found instanceof PdfDict)) throw new Error("The file is not built as our own are");
  return found;
}
