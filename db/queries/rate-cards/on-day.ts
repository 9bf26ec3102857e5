import { type SQL, sql } from "drizzle-orm";
import { type DayRate, ratesOn } from "#domain/rate/rates-on.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Db } from "../../client.ts";
import { order } from "../../schema/index.ts";
import { cardsStatement, toCards } from "./cards.ts";

export interface RatesAsked {
  contractorId: string;
  currency: string;
  /** `YYYY-MM-DD` where the organisation is. */
  day: string;
  /** Of a standing order that names a card, only that card counts. */
  standingOrderId?: string | SQL | null | undefined;
}

/** What a contractor's cards agree on a day: what lines are offered, and held against with `agreedFor`. */
export async function readRates(db: Db, orgId: string, asked: RatesAsked): Promise<DayRate[]> {
  const { contractorId, currency, day, standingOrderId } = asked;
  const cards = cardsStatement(db, orgId, { contractorId, standingOrderId, from: day, to: day });
  return ratesOn(toCards(await cards, currency), day);
}

type Settings = { currency: string; timeZone: string };
type Work = Parameters<typeof workDay>[0] & { contractorId: string };

/** What to ask for the lines of a work order: the rates on the day of its work. */
export const ratesOf = (work: Work, { currency, timeZone }: Settings): RatesAsked => ({
  contractorId: work.contractorId,
  currency,
  day: workDay(work, timeZone),
});

/** The same of a work order that is there already, for a batch; `rates` makes them of what it brings. */
export function ratesReadOf(db: Db, work: Work & { orgId: string; orderId: string }, settings: Settings) {
  const { contractorId, currency, day } = ratesOf(work, settings);
  const standingOrderId = sql`(select ${order.standingOrderId} from ${order} where ${order.orgId} = ${work.orgId} and ${order.id} = ${work.orderId})`;
  const cards = cardsStatement(db, work.orgId, { contractorId, standingOrderId, from: day, to: day });
  const rates = (rows: Awaited<typeof cards>): DayRate[] => ratesOn(toCards(rows, currency), day);
  return { cards, rates };
}

/** The rates of a contractor for work that has no day yet. */
export const ratesToday = (
  contractorId: string,
  { currency, timeZone }: Settings,
  now: number,
): RatesAsked => ({
  contractorId,
  currency,
  day: dayKey(now, timeZone),
});
