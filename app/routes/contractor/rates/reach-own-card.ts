import { askedVersion } from "#app/components/rates/asked-version.ts";
import type { AppContext, appContext } from "#app/context.ts";
import { contractorContext } from "#app/guards.ts";
import { readRateCard } from "#db/queries/rate-cards/card-page.ts";
import { dayKey } from "#domain/time/day.ts";

interface Args {
  context: { get(key: typeof appContext): AppContext };
  params: { rateCardId: string };
  request: Request;
}

/** The company's own card. Throws `not_found` for anybody but its leads. */
export async function reachOwnCard({ context, params, request }: Args) {
  const { db, viewer, now, frame } = contractorContext(context);
  const day = dayKey(now, frame.timeZone);
  return {
    page: await readRateCard(db, viewer, { id: params.rateCardId, n: askedVersion(request), day }),
    day,
  };
}
