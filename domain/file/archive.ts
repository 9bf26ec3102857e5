const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_RATIO = 200;
const HARMLESS_BYTES = 100_000_000;

/**
 * Whether a ZIP archive unpacks to absurdly more than it holds. `tail` is the end of the file, where its directory
 * stands; a directory that does not fit in it is not judged.
 */
export function isArchiveBomb(tail: Uint8Array, size: number): boolean {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = lastIndexOf(view, END);
  if (end < 0) return false;
  let at = view.getUint32(end + 16, true) - (size - tail.length);
  if (at < 0) return false;
  let unpacked = 0;
  while (at + 46 <= tail.length && view.getUint32(at, true) === ENTRY) {
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return unpacked > HARMLESS_BYTES && unpacked > size * MOST_RATIO;
}

function lastIndexOf(view: DataView, signature: number): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === signature) return at;
  return -1;
}
