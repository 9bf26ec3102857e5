import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { readRates } from "#db/queries/rate-cards/on-day.ts";
import { reachContractor } from "#db/queries/reach-party.ts";
import { dayKey } from "#domain/time/day.ts";
import { parseDay } from "#domain/time/input.ts";
import type { Route } from "./+types/offered.ts";

/** What a line for this contractor may be priced at on the day of the work; today where none is given. */
export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = staffContext(context);
  const on = new URL(request.url).searchParams.get("on") ?? "";
  const day = parseDay(on, frame.timeZone) === null ? dayKey(now, frame.timeZone) : on;
  const { id: contractorId } = await reachContractor(db, viewer.orgId, params.id);
  return { rates: await readRates(db, viewer.orgId, { contractorId, currency: frame.currency, day }) };
});
