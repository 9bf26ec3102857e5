import { createHash } from "node:crypto";
import type { FileRow } from "#db/uploads.ts";
import { isArchiveBomb } from "#domain/file/archive.ts";
import { joined } from "#domain/file/bytes.ts";
import { LARGEST_PICTURE_BYTES, MOST_PIXELS, SMALL_BYTES } from "#domain/file/limits.ts";
import { readPicture } from "#domain/file/picture.ts";
import { isPicture, isVideo } from "#domain/file/served-as.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { cleanFilm } from "./clean-film.ts";

const HEAD_BYTES = 65_536;
const TAIL_BYTES = 1_048_576;

/** What the bytes themselves say of a file. */
export interface Inspected {
  type: string;
  size: number;
  /** Of the bytes as they were sent; null for large files. */
  sha256: string | null;
  width: number | null;
  height: number | null;
}

/**
 * Reads what is in the store under the row's key and refuses what must not be kept. A picture or film is put back
 * without place, camera and comments; what was found goes with it, so that looking twice finds the same.
 */
export async function inspect(bucket: R2Bucket, row: FileRow): Promise<Inspected> {
  const stored = await bucket.head(row.storageKey);
  if (!stored) throw conflict("upload_incomplete", "The file has not arrived yet.");
  if (stored.customMetadata?.inspected) return JSON.parse(stored.customMetadata.inspected) as Inspected;
  if (stored.size !== row.size)
    throw conflict(
      "upload_incomplete",
      "The file that arrived has another size than was said. Send it again.",
      "file",
    );
  const type = sniffType(
    await bytesOf(bucket, row.storageKey, { offset: 0, length: Math.min(HEAD_BYTES, stored.size) }),
  );
  if (isPicture(type)) return clean(bucket, row, type);
  if (/zip|openxmlformats/.test(type)) await refuseBomb(bucket, row);
  const { size } = stored;
  const inspected: Inspected = { type, size, sha256: await sha256Of(bucket, row), width: null, height: null };
  if (isVideo(type))
    await cleanFilm(bucket, { key: row.storageKey, size }, { inspected: JSON.stringify(inspected) });
  return inspected;
}

async function clean(bucket: R2Bucket, { storageKey, size }: FileRow, type: string): Promise<Inspected> {
  if (size > LARGEST_PICTURE_BYTES)
    throw invalid("A picture can be 40 MB at most.", "file", "picture_too_large");
  const bytes = await bytesOf(bucket, storageKey, { offset: 0, length: size });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const picture = readPicture(type, bytes);
  if (!picture)
    throw invalid(
      "That picture is damaged. Open it on your device, save it again and send that.",
      "file",
      "damaged",
    );
  const { width, height } = picture;
  if ((width ?? 0) * (height ?? 0) > MOST_PIXELS)
    throw invalid(
      "That picture has more than 50 million points. Make it smaller and send it again.",
      "file",
      "too_many_pixels",
    );
  const kept = joined(picture.kept);
  const inspected: Inspected = { type, size: kept.length, sha256, width, height };
  await bucket.put(storageKey, kept, { customMetadata: { inspected: JSON.stringify(inspected) } });
  return inspected;
}

async function refuseBomb(bucket: R2Bucket, { storageKey, size }: FileRow): Promise<void> {
  const length = Math.min(TAIL_BYTES, size);
  const tail = await bytesOf(bucket, storageKey, { offset: size - length, length });
  if (isArchiveBomb(tail, size))
    throw invalid("That archive unpacks to far too much. Send its files one by one.", "file", "archive");
}

async function sha256Of(bucket: R2Bucket, { storageKey, size }: FileRow): Promise<string | null> {
  if (size > SMALL_BYTES) return null;
  const object = await bucket.get(storageKey);
  const hash = createHash("sha256");
  for await (const piece of object?.body ?? []) hash.update(piece);
  return hash.digest("hex");
}

async function bytesOf(
  bucket: R2Bucket,
  key: string,
  range: { offset: number; length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const object = await bucket.get(key, { range });
  if (!object) throw conflict("upload_incomplete", "The file has not arrived yet.");
  return new Uint8Array(await object.arrayBuffer());
}
