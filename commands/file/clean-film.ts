import { blank, type ReadAt, type Telling, tellingBoxes, touches } from "#domain/file/film.ts";
import { PART_BYTES, partCount, partSize } from "#domain/file/limits.ts";
import { conflict, invalid } from "#domain/refusal.ts";

/** Boxes that stand near one another are read at once. */
const READ_BYTES = 65_536;
/** Parts that are rewritten at a time: what a film of any length takes of the memory. */
const AT_ONCE = 3;

interface Film {
  key: string;
  size: number;
}

/**
 * Puts a film back without place, device and other texts, where it has any; `notes` go with it. It is copied part by
 * part, because the store changes no object in place: a reader sees the old film until the new one is whole.
 * Throws `invalid` (`damaged`) for a film whose boxes cannot be followed.
 */
export async function cleanFilm(bucket: R2Bucket, film: Film, notes: Record<string, string>): Promise<void> {
  const boxes = await tellingBoxes(reader(bucket, film), film.size);
  if (!boxes)
    throw invalid(
      "That film is damaged. Open it on your device, save it again and send that.",
      "file",
      "damaged",
    );
  if (boxes.length === 0) return;
  const copy = await bucket.createMultipartUpload(film.key, { customMetadata: notes });
  try {
    await copy.complete(await copyParts(bucket, film, boxes, copy));
  } catch (error) {
    await copy.abort();
    throw error;
  }
}

async function copyParts(
  bucket: R2Bucket,
  { key, size }: Film,
  boxes: readonly Telling[],
  copy: R2MultipartUpload,
): Promise<R2UploadedPart[]> {
  const done: R2UploadedPart[] = [];
  let next = 1;
  const work = async () => {
    while (next <= partCount(size)) {
      const part = next;
      next += 1;
      const offset = (part - 1) * PART_BYTES;
      const length = partSize(size, part);
      const { body } = await stretch(bucket, key, offset, length);
      if (!touches(boxes, offset, offset + length)) {
        done[part - 1] = await copy.uploadPart(part, body);
        continue;
      }
      const bytes = new Uint8Array(await new Response(body).arrayBuffer());
      blank(bytes, offset, boxes);
      done[part - 1] = await copy.uploadPart(part, bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

function reader(bucket: R2Bucket, { key, size }: Film): ReadAt {
  let held = new Uint8Array();
  let start = 0;
  return async (at, length) => {
    if (at < start || at + length > start + held.length) {
      start = at;
      held = new Uint8Array(
        await new Response(
          (await stretch(bucket, key, at, Math.min(Math.max(READ_BYTES, length), size - at))).body,
        ).arrayBuffer(),
      );
    }
    return held.subarray(at - start, at - start + length);
  };
}

async function stretch(bucket: R2Bucket, key: string, offset: number, length: number): Promise<R2ObjectBody> {
  const object = await bucket.get(key, { range: { offset, length } });
  if (!object) throw conflict("upload_incomplete", "The file has not arrived yet.");
  return object;
}
