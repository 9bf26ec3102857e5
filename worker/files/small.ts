import { storeUpload } from "#commands/file/store-upload.ts";
import { SMALL_BYTES, THUMBNAIL_BYTES } from "#domain/file/limits.ts";
import { invalid } from "#domain/refusal.ts";
import type { FileContext } from "../files.ts";
import { boundedForm } from "./bounded.ts";
import { fileCaller } from "./file-caller.ts";

/** Room for the names and texts of the form around the file. */
const FORM_BYTES = 65_536;

/** `POST /files`: a form with `file`, perhaps `thumbnail`, and what `file/begin-upload` takes. */
export async function sendSmallFile(c: FileContext): Promise<Response> {
  const caller = await fileCaller(c);
  const form = await boundedForm(c.req.raw, SMALL_BYTES + THUMBNAIL_BYTES + FORM_BYTES);
  const { file, thumbnail, ...wanted } = Object.fromEntries(form);
  if (!(file instanceof File) || file.size === 0) throw invalid("Choose a file.", "file");
  const upload = { file, thumbnail: thumbnail instanceof File ? thumbnail : null, wanted };
  const result = await storeUpload(caller, upload, c.req.header("Idempotency-Key"));
  return c.json({ result }, 201);
}
