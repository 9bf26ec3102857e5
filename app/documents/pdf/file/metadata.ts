import { type PDF, PdfName, type PdfRef } from "@libpdf/core";
import { visibleLine } from "#domain/text/invisible.ts";
import type { Paper } from "../paper.ts";

const PRODUCER = "Jobroom";

/** What the file says of itself, in the words of PDF and in those of XMP. Returns where the latter stand. */
export function writeMetadata(pdf: PDF, paper: Paper): PdfRef {
  const { language } = paper;
  const title = visibleLine(paper.title);
  const author = visibleLine(paper.author);
  const made = new Date(paper.at);
  pdf.setMetadata({
    title,
    author,
    language,
    creator: PRODUCER,
    producer: PRODUCER,
    creationDate: made,
    modificationDate: made,
  });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  const at = `${made.toISOString().slice(0, 19)}Z`;
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const kind = { Type: PdfName.of("Metadata"), Subtype: PdfName.of("XML") };
  return pdf.createStream(kind, new TextEncoder().encode(xmp));
}

const escaped = (text: string) =>
  text.replace(/[<>&]/g, (sign) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[sign] ?? sign);
