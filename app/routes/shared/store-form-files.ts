import type { Caller } from "#commands/execute.ts";
import { storeUpload } from "#commands/file/store-upload.ts";

interface Place {
  workOrderId: string;
  audience: "internal" | "contractor" | "customer" | "both";
}

/** Stores the files of a form's fields `photos` and `attachments`. Each repeats safely under the form's key. */
export async function storeFormFiles(caller: Caller, form: FormData, place: Place): Promise<void> {
  const key = String(form.get("idempotencyKey") ?? "");
  const chosen = (["photos", "attachments"] as const).flatMap((name) =>
    form.getAll(name).map((file) => ({ file, purpose: name === "photos" ? "photo" : "attachment" })),
  );
  for (const [index, { file, purpose }] of chosen.entries())
    if (file instanceof File && file.size > 0)
      await storeUpload(caller, { file, wanted: { ...place, purpose } }, key && `${key}:${index}`);
}
