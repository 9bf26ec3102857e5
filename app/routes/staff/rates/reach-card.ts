import { askedVersion } from "#app/components/rates/asked-version.ts";
import type { AppContext, appContext } from "#app/context.ts";
import { staffContext } from "#app/guards.ts";
import { readRateCard } from "#db/queries/rate-cards/card-page.ts";
import { notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";

interface Args {
  context: { get(key: typeof appContext): AppContext };
  params: { id: string; rateCardId: string };
  request: Request;
}

/** The card of the address, with the version it asks for. Throws `not_found` where it is another contractor's. */
export async function reachCard({ context, params, request }: Args) {
  const { db, viewer, now, frame } = staffContext(context);
  const day = dayKey(now, frame.timeZone);
  const page = await readRateCard(db, viewer, { id: params.rateCardId, n: askedVersion(request), day });
  if (page.card.contractorId !== params.id) throw notFound("rate card");
  return { page, day };
}
