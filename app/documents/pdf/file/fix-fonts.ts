import { createHash } from "node:crypto";
import { type EmbeddedFont, type PDF, PdfDict, PdfName, type PdfRef, PdfStream } from "@libpdf/core";
import { readAsDigits } from "../type/figures.ts";

/** Closes the fonts, and names their subsets after what is in them, where the library would draw a name. */
export function fixFonts(pdf: PDF, fonts: readonly EmbeddedFont[]): void {
  pdf.fonts.finalize(true);
  for (const font of fonts) {
    nameSubset(pdf, font);
    nameFigures(pdf, font);
  }
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
