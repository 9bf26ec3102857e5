import { textAt, viewOf } from "./bytes.ts";

/** A box of a film that tells where, when and with what it was taken. `header` is how many bytes name the box. */
export interface Telling {
  from: number;
  to: number;
  header: number;
}

interface Box extends Telling {
  type: string;
}

export type ReadAt = (at: number, length: number) => Promise<Uint8Array>;

/** Boxes whose own boxes are looked through. */
const OPENED = new Set(["moov", "trak"]);
/** Texts of the maker and the owner: place, device, day, names. No player needs them. */
const TELLING = new Set(["udta", "meta"]);
const XMP = "\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";
const MOST_BOXES = 20_000;

/**
 * What an MP4 or QuickTime film tells beside its pictures and sound. Null where its boxes cannot be followed to the
 * end or there is none that describes it: such a film plays nowhere.
 */
export async function tellingBoxes(read: ReadAt, size: number): Promise<Telling[] | null> {
  const found: Telling[] = [];
  const ends = [size];
  let described = false;
  for (let at = 0, boxes = 0; at < size; boxes += 1) {
    while (at >= (ends.at(-1) ?? size)) ends.pop();
    const box = await boxAt(read, at, ends.at(-1) ?? size);
    if (!box || boxes > MOST_BOXES) return null;
    described ||= box.type === "moov";
    if (TELLING.has(box.type) || (box.type === "uuid" && (await isXmp(read, box)))) found.push(plain(box));
    if (OPENED.has(box.type)) {
      ends.push(box.to);
      at = box.from + box.header;
    } else at = box.to;
  }
  return described ? found : null;
}

const plain = ({ from, to, header }: Box): Telling => ({ from, to, header });

async function boxAt(read: ReadAt, at: number, end: number): Promise<Box | null> {
  const bytes = await read(at, Math.min(16, end - at));
  // QuickTime ends some lists of boxes with four empty bytes
  if (bytes.length < 8) return { type: "", from: at, to: end, header: 0 };
  const view = viewOf(bytes);
  const short = view.getUint32(0);
  const long = short === 1 && bytes.length === 16;
  const length = long ? Number(view.getBigUint64(8)) : short === 0 ? end - at : short;
  const header = long ? 16 : 8;
  if (length < header || at + length > end) return null;
  return { type: textAt(bytes, 4, 4), from: at, to: at + length, header };
}

async function isXmp(read: ReadAt, { from, to, header }: Box): Promise<boolean> {
  if (to - from < header + 16) return false;
  return textAt(await read(from + header, 16), 0, 16) === XMP;
}

const FREE = [...new TextEncoder().encode("free")];

/**
 * Makes every telling box an empty one of the same length, so that nothing in the film moves. `bytes` are a stretch
 * of it that begins at `offset`. Changes them in place.
 */
export function blank(bytes: Uint8Array, offset: number, boxes: readonly Telling[]): void {
  for (const { from, to, header } of boxes) {
    const set = (at: number, value: number) => {
      if (at >= offset && at < offset + bytes.length) bytes[at - offset] = value;
    };
    for (const [i, letter] of FREE.entries()) set(from + 4 + i, letter);
    const start = Math.max(from + header, offset);
    const end = Math.min(to, offset + bytes.length);
    if (start < end) bytes.fill(0, start - offset, end - offset);
  }
}

export const touches = (boxes: readonly Telling[], from: number, to: number) =>
  boxes.some((box) => box.from < to && box.to > from);
