import type { AppContext } from "#app/context.ts";
import { readVersionFile } from "#db/queries/document-version.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import { pdfResponse } from "./pdf-response.ts";

/** A version of a document as it lies in R2: the sealed copy where there is one. Throws `not_found`. */
export async function storedPdf(
  { db, viewer, caller }: Pick<AppContext, "db" | "caller"> & { viewer: Viewer },
  request: Request,
  documentId: string,
): Promise<Response> {
  const asked = Number(new URL(request.url).searchParams.get("n")) || undefined;
  const file = await readVersionFile(db, viewer, documentId, asked);
  return pdfAt(caller().files, file.sealedKey ?? file.pdfKey, `${file.number}-${file.n}`);
}

/** The PDF that lies there, shown in the browser under a name. Throws `not_found`. */
export async function pdfAt(files: R2Bucket, key: string, name: string): Promise<Response> {
  const stored = await files.get(key);
  if (!stored) throw notFound("file");
  return pdfResponse(stored.body, name, { "Content-Length": String(stored.size) });
}
