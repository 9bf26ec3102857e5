import { readGif } from "./gif.ts";
import { readHeif } from "./heif.ts";
import { readJpeg } from "./jpeg.ts";
import { readPng } from "./png.ts";
import { readWebp } from "./webp.ts";

/** A picture as it may be kept: its size, and its bytes without place, camera, comments or anything hung on behind. */
export interface Picture {
  /** As stored, before any turning; null where the format does not say. */
  width: number | null;
  height: number | null;
  /** The pieces that stay, in order: views of the bytes that were read. */
  kept: Uint8Array[];
}

const READERS: Record<string, (bytes: Uint8Array) => Picture | null> = {
  "image/jpeg": readJpeg,
  "image/png": readPng,
  "image/webp": readWebp,
  "image/gif": readGif,
  "image/heic": readHeif,
  "image/avif": readHeif,
};

/** Null where the bytes are not a sound picture of that type. Some readers blank bytes of `bytes` in place. */
export function readPicture(type: string, bytes: Uint8Array): Picture | null {
  try {
    return READERS[type]?.(bytes) ?? null;
  } catch (error) {
    // Every reader runs into the end of a file that was cut short
    if (error instanceof RangeError) return null;
    throw error;
  }
}
