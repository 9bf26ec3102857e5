import type { Db } from "#db/client.ts";
import { type FileRow, forgetUpload } from "#db/uploads.ts";
import { complain } from "../log.ts";

/**
 * Takes an unfinished upload out of the store, then out of the database: in this order a crash in between leaves
 * a row that the next sweep finds.
 */
export async function dropUpload(bucket: R2Bucket, db: Db, row: FileRow): Promise<void> {
  const { orgId, id, storageKey, thumbnailKey, uploadId } = row;
  if (uploadId) await abort(bucket, storageKey, uploadId);
  await bucket.delete(thumbnailKey ? [storageKey, thumbnailKey] : [storageKey]);
  await forgetUpload(db, orgId, id);
}

async function abort(bucket: R2Bucket, key: string, uploadId: string): Promise<void> {
  try {
    await bucket.resumeMultipartUpload(key, uploadId).abort();
  } catch (error) {
    // R2 drops uploads by itself after seven days, and aborting one that is gone fails
    complain("abort_failed", { error });
  }
}
