import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString } from "@libpdf/core";
import type { Flow } from "../flow.ts";
import { appendStructure, at, structureEnd } from "./append-structure.ts";
import { fixFonts } from "./fix-fonts.ts";
import { contentId } from "./identifier.ts";
import type { Pictures } from "./pictures.ts";
import { writePages } from "./write-pages.ts";

/**
 * Adds what has been set behind the last page of a file of ours. Of what is there, only the lists that name all pages,
 * elements and bookmarks are written again: nothing that a page shows.
 */
export function appendPages(pdf: PDF, title: string, flow: Flow, pictures: Pictures): void {
  const structure = structureEnd(pdf);
  const pages = writePages(pdf, flow, pictures, (size) => addPage(pdf, size), structure?.next);
  if (structure) appendStructure(pdf, structure, flow, pages);
  const [first] = pages;
  const outline = pdf.getCatalog().getRef("Outlines");
  if (first && outline) addBookmark(pdf, outline, title, first);
  fixFonts(pdf, Object.values(flow.type.embedded));
  const { trailer } = pdf.context.info;
  const now = contentId([title], flow);
  trailer.set("ID", PdfArray.of(trailer.getArray("ID")?.at(0) ?? now, now));
}

/** The library would write every page again to name its place. */
function addPage(pdf: PDF, { width, height }: Flow["size"]) {
  const parent = pdf.getCatalog().getRef("Pages") as PdfRef;
  const tree = at(pdf, parent);
  const dict = new PdfDict([
    ["Type", PdfName.of("Page")],
    ["Parent", parent],
    ["MediaBox", new PdfArray([0, 0, width, height].map((side) => PdfNumber.of(side)))],
  ]);
  const ref = pdf.register(dict);
  tree.set("Kids", new PdfArray([...(tree.getArray("Kids") ?? []), ref]));
  tree.set("Count", PdfNumber.of((tree.getNumber("Count")?.value ?? 0) + 1));
  return { ref, dict };
}

function addBookmark(pdf: PDF, outline: PdfRef, title: string, page: PdfRef): void {
  const list = at(pdf, outline);
  const last = list.getRef("Last");
  const added = pdf.createDict({
    Parent: outline,
    Title: PdfString.fromString(title),
    Dest: new PdfArray([page, PdfName.of("Fit")]),
    ...(last && { Prev: last }),
  });
  if (last) at(pdf, last).set("Next", added);
  list.set("Last", added);
  list.set("Count", PdfNumber.of((list.getNumber("Count")?.value ?? 0) + 1));
}
