import type { PDF, PDFImage, PdfRef } from "@libpdf/core";
import { readPicture } from "#domain/file/picture.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import type { Picture } from "../paper.ts";

/** A PNG is unpacked to be put in: beyond this many points it would not fit into memory beside the rest. */
const MOST_POINTS = 4_000_000;

/** The pictures of a document, by what the operators of a page call them. */
export type Pictures = ReturnType<typeof newPictures>;

export function newPictures(pdf: PDF) {
  const refs = new Map<string, PdfRef>();
  return {
    refs,
    /** Null for a picture that cannot be read. */
    embed(picture: Picture, most: { width: number; height: number }) {
      const image = read(pdf, picture.bytes);
      if (!image) return null;
      const { ref, width, height } = image;
      const name = `I${refs.size + 1}`;
      refs.set(name, ref);
      const scale = Math.min(
        Math.min(picture.width, most.width) / width,
        Math.min(picture.height, most.height) / height,
      );
      return { name, width: width * scale, height: height * scale };
    },
  };
}

function read(pdf: PDF, bytes: Uint8Array): PDFImage | null {
  const type = sniffType(bytes);
  if (type !== "image/png" && type !== "image/jpeg") return null;
  const picture = readPicture(type, bytes);
  if (!picture || (picture.width ?? 0) * (picture.height ?? 0) > MOST_POINTS) return null;
  try {
    return pdf.embedImage(bytes);
  } catch {
    return null;
  }
}
