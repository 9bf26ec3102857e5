import { textAt, viewOf } from "./bytes.ts";
import type { Picture } from "./picture.ts";

const DRAWN = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const HAS_EXIF_OR_XMP = 0x0c;

/** Keeps the chunks that are drawn and says so in the header; EXIF, XMP and unknown chunks go. */
export function readWebp(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const chunks: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    const chunk = bytes.slice(at, at + 8 + length + (length % 2));
    const name = textAt(chunk, 0, 4);
    size ??= sizeIn(name, chunk);
    if (name === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~HAS_EXIF_OR_XMP;
    if (DRAWN.has(name)) chunks.push(chunk);
    at += 8 + length + (length % 2);
  }
  if (!size) return null;
  const header = bytes.slice(0, 12);
  viewOf(header).setUint32(4, 4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), true);
  return { ...size, kept: [header, ...chunks] };
}

function sizeIn(name: string, chunk: Uint8Array): { width: number; height: number } | null {
  const view = viewOf(chunk);
  if (name === "VP8X") return { width: 1 + uint24(view, 12), height: 1 + uint24(view, 15) };
  if (name === "VP8 ")
    return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
  if (name !== "VP8L") return null;
  const packed = view.getUint32(9, true);
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) };
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
