import { textAt, viewOf } from "./bytes.ts";
import type { Picture } from "./picture.ts";

const DRAWN = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT".split(" "),
);

/** Keeps the chunks that are drawn; texts, times, EXIF and private chunks go, and what follows the end. */
export function readPng(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  if (textAt(bytes, 12, 4) !== "IHDR") return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8, name = ""; name !== "IEND"; ) {
    const next = at + 12 + view.getUint32(at);
    if (next > bytes.length) return null;
    name = textAt(bytes, at + 4, 4);
    if (DRAWN.has(name)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), kept };
}
