import { answering } from "#app/answer.ts";
import { readerContext } from "#app/guards.ts";
import { pdfAt } from "#app/routes/shared/stored-pdf.ts";
import { reachBidding } from "#db/queries/bids/bidding.ts";
import type { Route } from "./+types/pdf.ts";

/** The request as it was sent to every bidder: it names none of them (rule B2). */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, caller } = readerContext(context);
  const { row, sent } = await reachBidding(db, viewer, params.documentId);
  return pdfAt(caller().files, sent.pdfKey, `${row.number}-${sent.n}`);
});
