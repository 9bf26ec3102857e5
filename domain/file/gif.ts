import { textAt, viewOf } from "./bytes.ts";
import type { Picture } from "./picture.ts";

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const APPLICATION = 0xff;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;

/** Keeps frames, their timing and the loop count; comments and what other programs wrote go. */
export function readGif(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const start = 13 + colourTable(view.getUint8(10));
  const kept: Uint8Array[] = [bytes.subarray(0, start)];
  let at = start;
  while (view.getUint8(at) === EXTENSION || view.getUint8(at) === IMAGE) {
    const extension = view.getUint8(at) === EXTENSION;
    const data = extension ? at + 2 : at + 11 + colourTable(view.getUint8(at + 9));
    const next = endOfBlocks(view, data);
    if (!extension || stays(bytes, at)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  kept.push(Uint8Array.of(0x3b));
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), kept };
}

const colourTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfBlocks(view: DataView, from: number): number {
  let at = from;
  while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
  return at + 1;
}

function stays(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === APPLICATION) return textAt(bytes, at + 3, 11) === "NETSCAPE2.0";
  return label !== COMMENT && label !== PLAIN_TEXT;
}
