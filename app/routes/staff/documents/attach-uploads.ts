import type { Caller } from "#commands/execute.ts";
import { storeUpload } from "#commands/file/store-upload.ts";

/** Puts the files of a form's field `files` on the job, and their ids among its `attachments`. Repeats safely. */
export async function attachUploads(caller: Caller, form: FormData, documentId: string): Promise<void> {
  const key = String(form.get("idempotencyKey") ?? "");
  const wanted = { documentId, purpose: "attachment", audience: "internal" };
  for (const [at, file] of form.getAll("files").entries()) {
    if (!(file instanceof File) || file.size === 0) continue;
    const { fileId } = await storeUpload(caller, { file, wanted }, key && `${key}:${at}`);
    form.append("attachments", fileId);
  }
  form.delete("files");
}
