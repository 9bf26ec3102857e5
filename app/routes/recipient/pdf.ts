import { answering } from "#app/answer.ts";
import { readerContext } from "#app/guards.ts";
import { pdfAt } from "#app/routes/shared/stored-pdf.ts";
import { readPortalPdf } from "#db/queries/portal-document.ts";
import type { Route } from "./+types/pdf.ts";

/** The bytes that were frozen when it was sent, or the sealed copy once it is signed (rules D1, D6). */
export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const app = readerContext(context);
  const { searchParams } = new URL(request.url);
  const wanted = { documentId: params.documentId, n: Number(searchParams.get("n")) || undefined };
  const { key, name } = await readPortalPdf(app.db, app.viewer, wanted);
  return pdfAt(app.caller().files, key, name);
});
