import { noteThumbnail, readUpload } from "#db/uploads.ts";
import { joined } from "#domain/file/bytes.ts";
import { THUMBNAIL_BYTES, THUMBNAIL_PIXELS } from "#domain/file/limits.ts";
import { readPicture } from "#domain/file/picture.ts";
import { sniffType } from "#domain/file/sniff-type.ts";
import { invalid, notFound } from "#domain/refusal.ts";
import type { Caller } from "../execute.ts";

const DRAWN_BY_BROWSERS = new Set(["image/webp", "image/jpeg", "image/png"]);

/** Keeps the small picture a browser drew of an upload that is under way. Throws `invalid` for anything else. */
export async function storeThumbnail(caller: Caller, fileId: string, bytes: Uint8Array): Promise<void> {
  const { db, orgId, viewer, files } = caller;
  const type = sniffType(bytes);
  const picture =
    bytes.length <= THUMBNAIL_BYTES && DRAWN_BY_BROWSERS.has(type) ? readPicture(type, bytes) : null;
  if (!picture || Math.max(picture.width ?? Infinity, picture.height ?? Infinity) > THUMBNAIL_PIXELS)
    throw invalid("A thumbnail is a picture of at most 480 by 480 points and 200 kB.", "thumbnail");
  const { row } = await readUpload(db, orgId, fileId, viewer.id);
  if (row?.state !== "uploading") throw notFound("upload");
  const key = `${row.storageKey}.thumbnail`;
  await files.put(key, joined(picture.kept), { httpMetadata: { contentType: type } });
  await noteThumbnail(db, orgId, fileId, key);
}
