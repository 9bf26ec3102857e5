import { createHash } from "node:crypto";
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfStream } from "@libpdf/core";
import type { Block, Paper } from "#app/documents/pdf/paper.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";

export const paperOf = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: "Work order WO-1041",
  author: "Harbour & Field",
  language: "en",
  at: Date.UTC(2026, 2, 3, 14, 5),
  size: "a4",
  footer: "Harbour & Field",
  blocks,
  ...more,
});

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A paper set, and its file read again from its bytes. */
export async function read(paper: Paper) {
  const set = await typeset(paper);
  return { ...set, ...(await readBytes(set.bytes)) };
}

export async function readBytes(bytes: Uint8Array) {
  const pdf = await PDF.load(bytes);
  const get = (object: PdfObject | undefined) => (object instanceof PdfRef ? pdf.getObject(object) : object);
  const dict = (object: PdfObject | undefined): PdfDict => {
    const found = get(object);
    if (!(found instanceof PdfDict)) throw new Error("That is no dictionary");
    return found;
  };
  const list = (object: PdfObject | undefined): PdfObject[] => {
    const found = get(object);
    if (found instanceof PdfArray) return [...found];
    return found ? [found] : [];
  };
  const contents = pdf.getPages().map((page) => {
    const stream = get(page.dict.get("Contents"));
    if (!(stream instanceof PdfStream)) throw new Error("A page without content");
    return new TextDecoder().decode(stream.getDecodedData());
  });
  /** Tags of the tree in reading order, each with those below it. */
  const tree = (object: PdfObject | undefined): string => {
    const element = dict(object);
    const below = list(element.get("K")).filter((kid) => get(kid) instanceof PdfDict && dict(kid).has("S"));
    return `${element.getName("S")?.value}${below.length > 0 ? `(${below.map(tree).join(" ")})` : ""}`;
  };
  return {
    pdf,
    dict,
    list,
    contents,
    catalog: pdf.getCatalog(),
    texts: pdf.extractText().map(({ text }) => text),
    tree: () => tree(dict(pdf.getCatalog().get("StructTreeRoot")).get("K")),
    /** How many marks each page has, and how many elements the parent tree gives for it. */
    marks: () => {
      const parents = list(
        dict(dict(pdf.getCatalog().get("StructTreeRoot")).get("ParentTree")).get("Nums"),
      ).filter((entry) => !(entry instanceof PdfNumber));
      return contents.map((content, page) => [
        content.match(/MCID \d+/g)?.length,
        list(parents[page]).length,
      ]);
    },
  };
}

export const nameOf = (object: PdfObject | undefined) => (object instanceof PdfName ? object.value : "");
