import { createDb, recordsFor } from "#db/client.ts";
import { forgetUpload, staleUploads } from "#db/tidy.ts";
import { UPLOAD_KEPT_MS } from "#domain/file/limits.ts";
import { complain } from "./log.ts";

/**
 * Takes unfinished uploads out of the store, then out of the database: in this order a crash in between leaves
 * a row that the next sweep finds. Finishing refuses uploads that are nearly this old, so the two never meet.
 */
export async function dropStaleUploads(env: Env, now: number): Promise<void> {
  const db = createDb(recordsFor(env));
  for (const { orgId, id, storageKey, thumbnailKey, uploadId } of await staleUploads(db, now - UPLOAD_KEPT_MS, 100)) {
    if (uploadId) await abort(env.FILES, storageKey, uploadId);
    await env.FILES.delete(thumbnailKey ? [storageKey, thumbnailKey] : [storageKey]);
    await forgetUpload(db, orgId, id);
  }
}

async function abort(bucket: R2Bucket, key: string, uploadId: string): Promise<void> {
  try {
    await bucket.resumeMultipartUpload(key, uploadId).abort();
  } catch (error) {
    // R2 itself drops uploads after seven days, and aborting one that is gone fails
    complain("abort_failed", { error });
  }
}
