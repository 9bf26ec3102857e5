import { textAt, viewOf } from "./bytes.ts";
import { orientationOf, orientationOnly } from "./exif.ts";
import type { Picture } from "./picture.ts";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const EXIF = 0xe1;
const COLOUR_PROFILE = 0xe2;
const COMMENT = 0xfe;
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * Keeps what it takes to draw the picture, the colour profile and which way up it is. What follows the end of the
 * picture goes too: phones hang previews and films with a place of their own there.
 */
export function readJpeg(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let at = 2;
  while (at < bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END || marker === START) {
      kept.push(bytes.subarray(at, at + 2));
      break;
    }
    let next = at + 2 + view.getUint16(at + 2);
    if (FRAMES.has(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === SCAN) next = endOfScan(bytes, next);
    const segment = bytes.subarray(at, next);
    if (marker === EXIF && textAt(segment, 4, 4) === "Exif")
      kept.push(...orientationOnly(orientationOf(segment.subarray(10))));
    else if (stays(marker, segment)) kept.push(segment);
    at = next;
  }
  return size && size.width > 0 && size.height > 0 ? { ...size, kept } : null;
}

/** Coded data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? END;
    if (code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7)) return at;
  }
  return bytes.length;
}

function stays(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker === COLOUR_PROFILE) return textAt(segment, 4, 11) === "ICC_PROFILE";
  // 0xe0 says the density and 0xee how colours are coded; the other application segments only tell stories
  return marker < 0xe0 || marker > 0xef || marker === 0xe0 || marker === 0xee;
}
