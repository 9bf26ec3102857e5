import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { storedPdf } from "#app/routes/shared/stored-pdf.ts";
import type { Route } from "./+types/pdf.ts";

/** What was sent, byte for byte; with `?n=` an earlier version. */
export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) =>
  storedPdf(staffContext(context), request, params.documentId),
);
