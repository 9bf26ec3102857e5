import { createDb, recordsFor } from "#db/client.ts";
import { staleUploads } from "#db/uploads.ts";
import { UPLOAD_KEPT_MS } from "#domain/file/limits.ts";
import { dropUpload } from "./files/drop-upload.ts";

/** Finishing refuses uploads that are nearly this old, so a sweep never meets one that is being finished. */
export async function dropStaleUploads(env: Env, now: number): Promise<void> {
  const db = createDb(recordsFor(env));
  for (const row of await staleUploads(db, now - UPLOAD_KEPT_MS, 100)) await dropUpload(env.FILES, db, row);
}
