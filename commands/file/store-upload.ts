import { SMALL_BYTES } from "#domain/file/limits.ts";
import { Refusal } from "#domain/refusal.ts";
import { type Caller, execute } from "../execute.ts";
import { beginUpload } from "./begin-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { storeThumbnail } from "./thumbnail.ts";

export interface SmallUpload {
  file: File;
  thumbnail?: File | null | undefined;
  /** Place, purpose and audience, as `file/begin-upload` takes them. */
  wanted: Record<string, unknown>;
}

/**
 * A whole file of at most 25 MB in one go: what a plain form sends. With a key, the same request again gives the
 * first answer. Throws what the two commands throw, and `too_large`.
 */
export async function storeUpload(caller: Caller, { file, thumbnail, wanted }: SmallUpload, key?: string) {
  if (file.size > SMALL_BYTES)
    throw new Refusal(
      "too_large",
      "too_large",
      "That file is over 25 MB. Turn on JavaScript to send it in parts.",
      "file",
    );
  const input = { ...wanted, name: file.name, size: file.size, inParts: false };
  const { fileId } = await execute(caller, beginUpload, input, key && `${key}:begin`);
  // Only where nothing stands yet: a repeat never changes the bytes of a file that others may have seen
  const onlyIf = new Headers({ "If-None-Match": "*" });
  await caller.files.put(`${caller.orgId}/${fileId}`, await file.arrayBuffer(), { onlyIf });
  if (thumbnail && thumbnail.size > 0) await thumbnailOnce(caller, fileId, thumbnail);
  return execute(caller, finishUpload, { fileId });
}

async function thumbnailOnce(caller: Caller, fileId: string, thumbnail: File): Promise<void> {
  try {
    await storeThumbnail(caller, fileId, new Uint8Array(await thumbnail.arrayBuffer()));
  } catch (error) {
    // A repeat finds the upload finished, thumbnail and all
    if (!(error instanceof Refusal && error.kind === "not_found")) throw error;
  }
}
