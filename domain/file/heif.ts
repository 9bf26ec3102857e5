import { textAt, viewOf } from "./bytes.ts";
import type { Picture } from "./picture.ts";

interface Box {
  type: string;
  from: number;
  to: number;
}

/**
 * HEIC and AVIF refer to their parts by position, so what tells place and camera is blanked where it stands and
 * nothing moves. Null where it cannot be found for certain: such a picture is not kept.
 */
export function readHeif(bytes: Uint8Array): Picture | null {
  const view = viewOf(bytes);
  const meta = boxes(view, 0, bytes.length).find((box) => box.type === "meta");
  if (!meta) return null;
  const inside = boxes(view, meta.from + 4, meta.to);
  const infos = inside.find((box) => box.type === "iinf");
  const places = inside.find((box) => box.type === "iloc");
  if (!infos || !places) return null;
  const telling = tellingItems(bytes, view, infos);
  const data = inside.find((box) => box.type === "idat");
  for (const [id, extents] of locations(view, places, data?.from ?? 0)) {
    if (!telling.has(id)) continue;
    for (const [from, to] of extents) {
      if (to > bytes.length) return null;
      bytes.fill(0, from, to);
    }
    telling.delete(id);
  }
  return telling.size === 0 ? { ...largest(view, inside), kept: [bytes] } : null;
}

function boxes(view: DataView, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to; ) {
    const short = view.getUint32(at);
    const long = short === 1;
    const length = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short;
    if (length < 8 || at + length > to) throw new RangeError("A box ends outside its parent");
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
    found.push({ type, from: at + (long ? 16 : 8), to: at + length });
    at += length;
  }
  return found;
}

/** Ids of the items that hold EXIF, and XMP or other texts. */
function tellingItems(bytes: Uint8Array, view: DataView, infos: Box): Set<number> {
  const wide = view.getUint8(infos.from) > 0;
  const telling = new Set<number>();
  for (const { type, from } of boxes(view, infos.from + (wide ? 8 : 6), infos.to)) {
    if (type !== "infe") continue;
    const version = view.getUint8(from);
    if (version < 2) throw new RangeError("An item without a type");
    const id = version === 2 ? view.getUint16(from + 4) : view.getUint32(from + 4);
    const kind = textAt(bytes, from + (version === 2 ? 8 : 10), 4);
    if (kind === "Exif" || kind === "mime" || kind === "uri ") telling.add(id);
  }
  return telling;
}

/** Where each item stands in the file. */
function locations(
  view: DataView,
  { from }: Box,
  dataStart: number,
): Map<number, [from: number, to: number][]> {
  const version = view.getUint8(from);
  const sizes = view.getUint16(from + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version > 0 ? sizes & 15 : 0;
  let at = from + 6;
  const take = (size: number): number => {
    const value =
      size === 8
        ? Number(view.getBigUint64(at))
        : size === 4
          ? view.getUint32(at)
          : size === 2
            ? view.getUint16(at)
            : 0;
    at += size;
    return value;
  };
  const found = new Map<number, [number, number][]>();
  for (let items = take(version < 2 ? 2 : 4); items > 0; items -= 1) {
    const id = take(version < 2 ? 2 : 4);
    const method = version > 0 ? take(2) & 15 : 0;
    if (method > 1) throw new RangeError("An item inside another item");
    take(2);
    const base = take(baseSize) + (method === 1 ? dataStart : 0);
    const extents: [number, number][] = [];
    for (let left = take(2); left > 0; left -= 1) {
      take(indexSize);
      const offset = base + take(offsetSize);
      extents.push([offset, offset + take(lengthSize)]);
    }
    found.set(id, extents);
  }
  return found;
}

/** The largest size any item declares: a photo's tiles and preview are smaller than the photo. */
function largest(view: DataView, inside: Box[]): { width: number | null; height: number | null } {
  const properties = inside.find((box) => box.type === "iprp");
  const containers = properties ? boxes(view, properties.from, properties.to) : [];
  const sizes = containers
    .filter((box) => box.type === "ipco")
    .flatMap((box) => boxes(view, box.from, box.to))
    .filter((box) => box.type === "ispe")
    .map((box) => ({ width: view.getUint32(box.from + 4), height: view.getUint32(box.from + 8) }))
    .sort((a, b) => b.width * b.height - a.width * a.height);
  return sizes[0] ?? { width: null, height: null };
}
