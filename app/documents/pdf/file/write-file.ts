import { type PDF, PdfArray, PdfBool, PdfDict } from "@libpdf/core";
import type { Flow } from "../flow.ts";
import type { Paper } from "../paper.ts";
import { fixFonts } from "./fix-fonts.ts";
import { contentId } from "./identifier.ts";
import { writeMetadata } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import type { Pictures } from "./pictures.ts";
import { writeStructure } from "./structure-tree.ts";
import { writePages } from "./write-pages.ts";

/** Everything that has been set, as the bytes of one file. */
export async function writeFile(pdf: PDF, paper: Paper, flow: Flow, pictures: Pictures): Promise<Uint8Array> {
  const pages = writePages(pdf, flow, pictures, (size) => pdf.addPage(size));
  const catalog = pdf.getCatalog();
  catalog.set("StructTreeRoot", writeStructure(pdf, flow.root, flow.sheets, pages));
  catalog.set("MarkInfo", PdfDict.of({ Marked: PdfBool.TRUE }));
  catalog.set("Metadata", writeMetadata(pdf, paper));
  const outline = writeOutline(pdf, flow.bookmarks, pages);
  if (outline) catalog.set("Outlines", outline);
  fixFonts(pdf, Object.values(flow.type.embedded));
  const id = contentId([paper.title, paper.author, String(paper.at)], flow);
  pdf.context.info.trailer.set("ID", PdfArray.of(id, id));
  return pdf.save({ subsetFonts: true });
}
