import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { reachContractor } from "#db/queries/reach-party.ts";
import { readOffers } from "#db/queries/standing-orders/offers.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/offered.ts";

/** What work of this contractor on an asset may be called off from. */
export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const { id: contractorId } = await reachContractor(db, viewer.orgId, params.id);
  const assetId = new URL(request.url).searchParams.get("assetId") ?? "";
  return readOffers(db, viewer, { contractorId, assetId, today: dayKey(now, frame.timeZone) });
});
