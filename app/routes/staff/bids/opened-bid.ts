import { staffContext } from "#app/guards.ts";
import { readLevelPage } from "#db/queries/bids/level-page.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { bidsCrumbs } from "./crumbs.ts";

type Guarded = Parameters<typeof staffContext>[0];

/** One opened bid, for the pages that work on it. Throws `sealed`, `not_found`. */
export async function readOpenedBid(
  context: Guarded,
  { documentId, bidId }: { documentId: string; bidId: string },
) {
  const { db, viewer, frame, now } = staffContext(context);
  const page = await readLevelPage(db, viewer, documentId, now);
  if (page.openedAt === null) throw conflict("sealed", "The bids are still sealed. Open them first.");
  const bid = page.bids.find(({ id }) => id === bidId);
  if (!bid) throw notFound("bid");
  const { document, around, lines } = page;
  return {
    ...{ document, bid, lines },
    crumbs: bidsCrumbs(document, around.jobNumber),
    currency: frame.currency,
  };
}
