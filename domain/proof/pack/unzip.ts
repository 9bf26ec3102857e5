import { Unreadable } from "../der/read.ts";
import { inflated } from "../inflate.ts";
import type { PackFiles } from "./files.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** A pack is a handful of files and what went along with the document. Nothing else is unpacked. */
const MOST_FILES = 100;
const MOST_BYTES = 200_000_000;

/** The files of a zip, without folders. */
export async function unzip(bytes: Uint8Array): Promise<PackFiles> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES) throw new Unreadable("Too many files");
  const files = new Map<string, Uint8Array>();
  for (let i = 0, at = view.getUint32(end + 16, true); i < count; i += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new Unreadable("No entry");
    const size = view.getUint32(at + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0)));
    if (size > MOST_BYTES) throw new Unreadable("Too large");
    if (!path.endsWith("/") && !path.startsWith("__MACOSX/"))
      files.set(path.slice(path.lastIndexOf("/") + 1), await contentOf(bytes, view, at));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new Unreadable("No zip");
}

async function contentOf(bytes: Uint8Array, view: DataView, entry: number): Promise<Uint8Array> {
  const form = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.slice(from, from + packed);
  if (form === STORED) return data;
  if (form === DEFLATED) return inflated(data, "deflate-raw");
  throw new Unreadable("Packed in a way that is not known here");
}
