import { type PDF, PdfBool, PdfDict, PdfName, PdfNumber, type PdfRef } from "@libpdf/core";
import type { Flow } from "../flow.ts";
import type { Paper } from "../paper.ts";
import { fixFonts } from "./fix-fonts.ts";
import { writeMetadata } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import type { Pictures } from "./pictures.ts";
import { writeStructure } from "./structure-tree.ts";

/** Everything that has been set, as the bytes of one file. */
export async function writeFile(pdf: PDF, paper: Paper, flow: Flow, pictures: Pictures): Promise<Uint8Array> {
  const { embedded, resources } = flow.type;
  const shared = pdf.createDict({
    Font: PdfDict.of(Object.fromEntries(Object.entries(resources).map(([name, { ref }]) => [name, ref]))),
    XObject: PdfDict.of(Object.fromEntries(pictures.refs)),
  });
  const contents = flow.sheets.map(({ content }) => content);
  const pages = contents.map((content, index): PdfRef => {
    const { ref, dict } = pdf.addPage(flow.size);
    dict.set("Contents", pdf.createStream({}, new TextEncoder().encode(content)));
    dict.set("Resources", shared);
    dict.set("StructParents", PdfNumber.of(index));
    dict.set("Tabs", PdfName.of("S"));
    return ref;
  });
  const catalog = pdf.getCatalog();
  catalog.set("StructTreeRoot", writeStructure(pdf, flow.root, flow.sheets, pages));
  catalog.set("MarkInfo", PdfDict.of({ Marked: PdfBool.TRUE }));
  catalog.set("Metadata", writeMetadata(pdf, paper));
  const outline = writeOutline(pdf, flow.bookmarks, pages);
  if (outline) catalog.set("Outlines", outline);
  fixFonts(pdf, [embedded.plain, embedded.bold], [paper.title, paper.author, String(paper.at), ...contents]);
  return pdf.save({ subsetFonts: true });
}
