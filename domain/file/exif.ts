import { viewOf } from "./bytes.ts";

const ORIENTATION = 0x0112;

/** Which way up a camera held the picture, 1 to 8; 1 where the block does not say. `block` starts at its byte order. */
export function orientationOf(block: Uint8Array): number {
  if (block.length < 14) return 1;
  const view = viewOf(block);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > block.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i += 1) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > block.length) return 1;
    if (view.getUint16(entry, little) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A JPEG segment that says which way up and nothing else; nothing at all for upright pictures. */
export function orientationOnly(orientation: number): Uint8Array[] {
  if (orientation === 1) return [];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const header = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8];
  const entry = [0, 1, ORIENTATION >> 8, ORIENTATION & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...exif, ...header, ...entry, 0, 0, 0, 0];
  return [Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body])];
}
