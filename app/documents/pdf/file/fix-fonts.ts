import { createHash } from "node:crypto";
import {
  type EmbeddedFont,
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  type PdfRef,
  PdfStream,
  PdfString,
} from "@libpdf/core";
import { readAsDigits } from "../type/figures.ts";

/**
 * Closes the fonts, and puts what follows from the content where the library would put what is random: the tags of
 * the subsets and the file's own identifier. The same paper is then the same file.
 */
export function fixFonts(pdf: PDF, fonts: readonly EmbeddedFont[], content: readonly string[]): void {
  pdf.fonts.finalize(true);
  for (const font of fonts) {
    nameSubset(pdf, font);
    nameFigures(pdf, font);
  }
  const hash = createHash("sha256");
  for (const part of content) hash.update(part).update("\0");
  const id = PdfString.fromBytes(new Uint8Array(hash.digest().subarray(0, 16)));
  pdf.context.info.trailer.set("ID", new PdfArray([id, id]));
}

function nameSubset(pdf: PDF, font: EmbeddedFont): void {
  const name = PdfName.of(`${subsetTag(font.getUsedGlyphIds())}+${font.program.postScriptName ?? "Inter"}`);
  const whole = dictAt(pdf, font.ref);
  whole.set("BaseFont", name);
  const [descendant] = whole.getArray("DescendantFonts") ?? [];
  const glyphs = dictAt(pdf, descendant as PdfRef);
  glyphs.set("BaseFont", name);
  dictAt(pdf, glyphs.getRef("FontDescriptor") as PdfRef).set("FontName", name);
}

/** Whoever copies a figure of one width gets a digit. */
function nameFigures(pdf: PDF, font: EmbeddedFont): void {
  const letters = dictAt(pdf, dictAt(pdf, font.ref).getRef("ToUnicode") as PdfRef);
  if (!(letters instanceof PdfStream)) throw new Error("The font does not say what its glyphs mean");
  const written = new TextDecoder().decode(letters.getDecodedData());
  letters.setData(new TextEncoder().encode(readAsDigits(written)));
}

/** Six capitals that say which glyphs are in it. */
function subsetTag(glyphs: readonly number[]): string {
  const hash = createHash("sha256").update(glyphs.join(",")).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

function dictAt(pdf: PDF, ref: PdfRef): PdfDict {
  const found = pdf.getObject(ref);
  if (!(found instanceof PdfDict)) throw new Error("The font is not where the library puts it");
  return found;
}
