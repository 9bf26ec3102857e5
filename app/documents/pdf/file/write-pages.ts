import { type PDF, PdfDict, PdfName, PdfNumber, type PdfRef } from "@libpdf/core";
import type { Flow } from "../flow.ts";
import type { Pictures } from "./pictures.ts";

/** Where a new page stands in the file. */
type AddPage = (size: Flow["size"]) => { ref: PdfRef; dict: PdfDict };

/** The sheets of a flow as pages; `from` is the number of the first of them in the structure of the file. */
export function writePages(pdf: PDF, flow: Flow, pictures: Pictures, add: AddPage, from = 0): PdfRef[] {
  const shared = pdf.createDict({
    Font: PdfDict.of(
      Object.fromEntries(Object.entries(flow.type.resources).map(([name, { ref }]) => [name, ref])),
    ),
    XObject: PdfDict.of(Object.fromEntries(pictures.refs)),
  });
  return flow.sheets.map(({ content }, index) => {
    const { ref, dict } = add(flow.size);
    dict.set("Contents", pdf.createStream({}, new TextEncoder().encode(content)));
    dict.set("Resources", shared);
    dict.set("StructParents", PdfNumber.of(from + index));
    dict.set("Tabs", PdfName.of("S"));
    return ref;
  });
}
